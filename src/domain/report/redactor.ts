import type { EvidenceInput } from '../evidence/types.ts';
import type { Quote } from '../rules/types.ts';
import { createPseudonyms, type NamedObject } from './pseudonyms.ts';
import { createKnownSecrets, type KnownSecrets } from './redact-known.ts';
import { namesIn } from './redact-names.ts';
import { redactText } from './redact.ts';

/** Hides what must not leave the page from every text of a report, and counts what it hid. */
export interface Redactor {
  /** A text that holds nothing of the paste but may hold secrets: what the reader wrote. Names in it stay. */
  secrets(text: string): string;
  /** A text that speaks of the paste. Names and addresses in it become pseudonyms when the reader wants that. */
  words(text: string): string;
  /** A line of the paste, redacted within the text around it. */
  quote(quote: Quote): string;
  /** Rule -> how often it hid something, in the paste and in the texts seen so far. */
  hidden(): Readonly<Record<string, number>>;
}

/** What pastes hide, worked out once for a set of inputs. */
interface SafeInputs {
  readonly lines: ReadonlyMap<string, readonly string[]>;
  readonly hidden: Readonly<Record<string, number>>;
  /** The very words that were hidden: wherever else they stand, they are hidden too. */
  readonly secrets: KnownSecrets;
}

const known = new WeakMap<readonly EvidenceInput[], SafeInputs>();

function safeInputsOf(inputs: readonly EvidenceInput[]): SafeInputs {
  const before = known.get(inputs);
  if (before) return before;
  const lines = new Map<string, readonly string[]>();
  const hidden: Record<string, number> = {};
  const secrets = createKnownSecrets(namesIn(inputs.flatMap(({ text }) => linesOf(text))));
  for (const input of inputs) {
    const redacted = redactText(input.text);
    for (const [sort, count] of Object.entries(redacted.hidden)) hidden[sort] = (hidden[sort] ?? 0) + count;
    lines.set(input.name, linesOf(redacted.text));
    redacted.secrets.forEach(secrets.learn);
  }
  const safe: SafeInputs = { lines, hidden, secrets };
  known.set(inputs, safe);
  return safe;
}

function linesOf(text: string): string[] {
  return text.split(text.includes('\n') ? '\n' : '\r');
}

/**
 * A redactor for the reports about these inputs.
 *
 * @param objects names that become pseudonyms; null: names and addresses stay as they are
 */
export function createRedactor(inputs: readonly EvidenceInput[], objects: readonly NamedObject[] | null): Redactor {
  const safe = safeInputsOf(inputs);
  const extra: Record<string, number> = {};
  const add = (sort: string, count = 1): void => {
    extra[sort] = (extra[sort] ?? 0) + count;
  };
  const replace = objects === null ? (text: string) => text : createPseudonyms(objects, add);
  // The same text is redacted again with every change on the page, and must count once.
  const done = new Map<string, string>();
  const once = (sort: string, text: string, work: () => string): string => {
    const key = `${sort} ${text}`;
    const before = done.get(key);
    if (before !== undefined) return before;
    const after = work();
    done.set(key, after);
    return after;
  };
  const hideKnown = (text: string): string => safe.secrets.hide(text, () => add('repeated'));
  const secrets = (text: string): string =>
    once('secrets', text, () => {
      const { text: shown, hidden } = redactText(text);
      for (const [sort, count] of Object.entries(hidden)) add(sort, count);
      return hideKnown(shown);
    });
  return {
    secrets,
    words: (text) => once('words', text, () => replace(secrets(text))),
    quote: ({ input, line, text }) => {
      const shown = safe.lines.get(input)?.[line - 1];
      return once('words', `${input} ${line} ${text}`, () => replace(hideKnown(shown === undefined ? redactText(text).text : shown)).trimEnd());
    },
    hidden: () => {
      const all: Record<string, number> = { ...safe.hidden };
      for (const [sort, count] of Object.entries(extra)) all[sort] = (all[sort] ?? 0) + count;
      return all;
    },
  };
}
