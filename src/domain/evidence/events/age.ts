const UNITS: Readonly<Record<string, number>> = { y: 31_536_000, d: 86_400, h: 3600, m: 60, s: 1 };

/** Seconds of an age as kubectl prints it (`3m1s`, `2d3h`, `5y30d`); undefined for `<unknown>` and its like. */
export function parseAge(text: string): number | undefined {
  if (!/^(?:\d{1,9}[ydhms]){1,5}$/.test(text)) return undefined;
  let seconds = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+)([ydhms])/g)) seconds += Number(amount) * (UNITS[unit ?? ''] ?? 0);
  return seconds;
}

/** An age cell: last seen, and how often since when. */
export interface SeenAges {
  readonly lastSeen?: number;
  readonly firstSeen?: number;
  readonly count?: number;
}

const AGE = '(?:(?:\\d{1,9}[ydhms]){1,5}|<unknown>|<invalid>)';
/** An age at the start of a text: `77s (x6 over 16m)`, `3m1s`, `<unknown>`. */
export const AGE_CELL = new RegExp(`^(${AGE}) ?(?:\\(x(\\d{1,9}) over (${AGE})\\))?(?=\\s|$)`);

/** Takes an age cell apart; empty when it tells nothing. */
export function parseSeen(text: string): SeenAges {
  const match = AGE_CELL.exec(text.trim());
  if (!match) return {};
  const lastSeen = parseAge(match[1] ?? '');
  const firstSeen = parseAge(match[3] ?? '');
  return {
    ...(lastSeen === undefined ? {} : { lastSeen }),
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(match[2] ? { count: Number(match[2]) } : {}),
  };
}
