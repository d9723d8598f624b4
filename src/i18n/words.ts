import type { Lang } from '#domain/text.ts';
import { en } from './words-en.ts';
import { zh, type Words } from './words-zh.ts';

export type { Words };

/** The words of the chrome in each language. */
export const words: Record<Lang, Words> = { zh, en };
