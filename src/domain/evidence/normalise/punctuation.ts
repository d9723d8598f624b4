import type { ProblemCode } from '../types.ts';

const KEY_AND_WIDE_COLON = /^( *(?:- )?[A-Z][A-Za-z0-9 ()/.-]{0,60})：\s*/;
const WIDE = /[：，；（）]/;
const WIDE_IN_VALUE = /[\x21-\x7e](?:[：，；]\s?(?=[\x21-\x7e])|[（）])|[（）](?=[\x21-\x7e])/;
const CURLY = /[“”‘’]/;
const CURLY_AROUND_ASCII = /[“”‘’][\x21-\x7e]|[\x21-\x7e][“”‘’]/;

export interface Punctuated {
  readonly text: string;
  readonly damage: readonly ProblemCode[];
}

/**
 * A full-width colon right after a capitalised key, as kubectl prints keys, is mapped. Every other one may itself be the
 * fault (an annotation value), so it is reported and left.
 */
export function repairPunctuation(line: string): Punctuated {
  const damage: ProblemCode[] = [];
  let text = line;
  if (WIDE.test(text)) {
    const mapped = text.replace(KEY_AND_WIDE_COLON, '$1:  ');
    if (mapped !== text || WIDE_IN_VALUE.test(text)) damage.push('full-width-punctuation');
    text = mapped;
  }
  if (CURLY.test(text) && CURLY_AROUND_ASCII.test(text)) damage.push('curly-quotes');
  return { text, damage };
}
