import type { Problem } from './types.ts';

/** Above this many characters an input is refused. */
const LARGEST_INPUT = 20 * 1024 * 1024;
const SAMPLE = 8192;

/** Why a whole input cannot be read; undefined when it can. */
export function refuseInput(text: string): Problem | undefined {
  if (text.length > LARGEST_INPUT) return { code: 'too-large', data: { size: Math.round(text.length / 1024 / 1024), limit: LARGEST_INPUT / 1024 / 1024 } };
  if (/^[\s\u200b\ufeff]*$/.test(text)) return { code: 'empty-input' };
  return isBinary(text.slice(0, SAMPLE)) ? { code: 'binary-input' } : undefined;
}

/** Bytes of a picture or archive, read as text, are full of control and replacement characters. */
function isBinary(sample: string): boolean {
  let odd = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 8 && code !== 27 && code !== 12)) odd++;
  }
  return odd >= 3 && odd * 50 > sample.length;
}
