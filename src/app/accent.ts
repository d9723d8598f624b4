/** Red, green and blue, each from 0 to 255. */
type Colour = readonly [number, number, number];

/** The least contrast of text (WCAG 2.2, 1.4.3), with something to spare for the tinted ground of badges. */
const READABLE = 5.5;
const STEPS = 20;
const BLACK: Colour = [0, 0, 0];
const WHITE: Colour = [255, 255, 255];

/**
 * The colour, mixed with as much black or white as it takes to be read as text on a ground. Colours are six hexadecimal
 * digits, as `0a6b68`; so is what comes back.
 */
export function readableOn(colour: string, ground: string): string {
  const [own, below] = [parse(colour), parse(ground)];
  const towards = luminance(below) > 0.5 ? BLACK : WHITE;
  for (let step = 0; step < STEPS; step++) {
    const mixed = mix(own, towards, step / STEPS);
    if (contrast(mixed, below) >= READABLE) return format(mixed);
  }
  return format(towards);
}

/** Which of black and white text reads better on a colour. */
export function textOn(colour: string): 'black' | 'white' {
  const ground = parse(colour);
  return contrast(BLACK, ground) > contrast(WHITE, ground) ? 'black' : 'white';
}

function parse(colour: string): Colour {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return [red, green, blue];
}

function format(colour: Colour): string {
  return colour.map((share) => Math.round(share).toString(16).padStart(2, '0')).join('');
}

function mix(one: Colour, other: Colour, share: number): Colour {
  const [red = 0, green = 0, blue = 0] = one.map((own, index) => own + ((other[index] ?? 0) - own) * share);
  return [red, green, blue];
}

/** Contrast ratio of WCAG 2.2, from 1 to 21. */
function contrast(one: Colour, other: Colour): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** Relative luminance of WCAG 2.2, from 0 to 1. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
