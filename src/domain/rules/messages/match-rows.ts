import type { EventLogic } from '../types.ts';
import { buildAutomaton } from './automaton.ts';
import { findCodes } from './codes.ts';
import { createTrial, type PatternTrial } from './match-pattern.ts';
import { normaliseMessage } from './normalise.ts';
import { compilePattern, literalLength, type MessagePattern } from './pattern.ts';

/** A row that a message matched. */
export interface RowHit {
  readonly id: string;
  readonly row: EventLogic;
  /** Where in the normalised message it matched. */
  readonly start: number;
  readonly by: Recognised;
}

/** What a row was recognised by: its text, a code in it, the reason of the event, or that nothing else was. */
export type Recognised = 'text' | 'code' | 'reason' | 'type';

/** Which rows a message matches: at most one of each level. */
export interface EventMatch {
  readonly cause?: RowHit;
  readonly wrapper?: RowHit;
  readonly success?: RowHit;
  /** What the holes of the cause and of the wrapper hold; those of the cause win. */
  readonly holes: Readonly<Record<string, string>>;
}

/** What is known of an event apart from its message. */
export interface MessageContext {
  /** Kind of the object it is about. */
  readonly kind?: string;
  readonly reason?: string;
  /** `Warning` events that no row knows match the row that is for them. */
  readonly type?: string;
}

export interface RowMatcher {
  readonly match: (message: string, context?: MessageContext) => EventMatch;
  /** Every row that the text or its codes match, each once: a sample must match one row of its level. */
  readonly matchAll: (message: string, context?: MessageContext) => readonly RowHit[];
  readonly rowIds: ReadonlySet<string>;
}

const NO_MATCH: EventMatch = { holes: {} };
const NO_CONTEXT: MessageContext = {};

interface Candidate {
  readonly row: EventLogic;
  readonly start: number;
  readonly by: Recognised;
  readonly weight: number;
  readonly holes: Readonly<Record<string, string>>;
}

interface PatternOfRow {
  readonly row: EventLogic;
  readonly pattern: MessagePattern;
}

function groupBy(rows: readonly EventLogic[], keys: (row: EventLogic) => readonly string[]): Map<string, EventLogic[]> {
  const groups = new Map<string, EventLogic[]>();
  for (const row of rows) {
    for (const key of keys(row)) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

function isAboutKind(row: EventLogic, kind: string | undefined): boolean {
  return row.objects === undefined || kind === undefined || (row.objects as readonly string[]).includes(kind);
}

/**
 * The first by position; at one position the more specific. Two rows that tie (a code, its kind unknown) tell nothing. Rows
 * of packs are asked only where no other matches.
 */
function pickFirst(candidates: readonly Candidate[], level: EventLogic['level']): Candidate | undefined {
  let best: Candidate | undefined;
  let tied = false;
  for (const candidate of candidates) {
    if (candidate.row.level !== level) continue;
    const order = best === undefined ? -1 : Number(candidate.row.pack ?? false) - Number(best.row.pack ?? false) || candidate.start - best.start || best.weight - candidate.weight;
    if (order < 0) {
      best = candidate;
      tied = false;
    } else if (order === 0 && candidate.row !== best?.row) {
      tied = true;
    }
  }
  return tied ? undefined : best;
}

function toHit(candidate: Candidate): RowHit {
  return { id: candidate.row.id, row: candidate.row, start: candidate.start, by: candidate.by };
}

/**
 * Compiles the rows once. A message is matched in one pass for all patterns, then by its codes, and by the reason of
 * the event where no text decides.
 *
 * @throws Error when a pattern does not compile; the message names the row
 */
export function createRowMatcher(rows: readonly EventLogic[]): RowMatcher {
  const patterns: PatternOfRow[] = rows.flatMap((row) => (row.messages ?? []).map((text) => ({ row, pattern: compileFor(row, text) })));
  const automaton = buildAutomaton(patterns.map(({ pattern }) => pattern.literals[pattern.anchor] ?? ''));
  const byCode = groupBy(rows, (row) => row.codes ?? []);
  const byReason = groupBy(rows, (row) => row.reasons ?? []);

  function addPatterns(candidates: Candidate[], text: string, kind: string | undefined): void {
    let trials: Map<number, PatternTrial | null> | undefined;
    automaton.scan(text, (word, start) => {
      const entry = patterns[word]!;
      let trial = trials?.get(word);
      if (trial === null || !isAboutKind(entry.row, kind)) return;
      if (trial === undefined) (trials ??= new Map()).set(word, (trial = createTrial(entry.pattern, text)));
      const match = trial.at(start);
      if (match === undefined) return;
      trials?.set(word, null);
      candidates.push({ row: entry.row, start: match.start, by: 'text', weight: literalLength(entry.pattern), holes: match.holes });
    });
  }

  function addCodes(candidates: Candidate[], text: string, kind: string | undefined): void {
    for (const { code, start } of findCodes(text)) {
      for (const row of byCode.get(code) ?? []) if (isAboutKind(row, kind)) candidates.push({ row, start, by: 'code', weight: code.length, holes: { code } });
    }
  }

  function matchText(text: string, kind: string | undefined): Candidate[] {
    const candidates: Candidate[] = [];
    addPatterns(candidates, text, kind);
    addCodes(candidates, text, kind);
    return candidates;
  }

  function matchType({ kind, type }: MessageContext): EventMatch {
    const row = type === undefined ? undefined : rows.find((one) => one.otherwise === type && isAboutKind(one, kind));
    return row === undefined ? NO_MATCH : { cause: { id: row.id, row, start: 0, by: 'type' }, holes: {} };
  }

  return {
    rowIds: new Set(rows.map((row) => row.id)),
    matchAll(message, context = NO_CONTEXT) {
      const byRow = new Map(matchText(normaliseMessage(message), context.kind).map((candidate) => [candidate.row, toHit(candidate)]));
      return [...byRow.values()];
    },
    match(message, context = NO_CONTEXT) {
      const text = normaliseMessage(message);
      const candidates = matchText(text, context.kind);
      for (const row of byReason.get(context.reason ?? '') ?? []) {
        if (isAboutKind(row, context.kind)) candidates.push({ row, start: text.length, by: 'reason', weight: 0, holes: {} });
      }
      if (candidates.length === 0) return matchType(context);
      const cause = pickFirst(candidates, 'cause');
      const wrapper = pickFirst(candidates, 'wrapper');
      const success = pickFirst(candidates, 'success');
      if ((cause ?? wrapper ?? success) === undefined) return matchType(context);
      return {
        ...(cause && { cause: toHit(cause) }),
        ...(wrapper && { wrapper: toHit(wrapper) }),
        ...(success && { success: toHit(success) }),
        holes: { ...success?.holes, ...wrapper?.holes, ...cause?.holes },
      };
    },
  };
}

function compileFor(row: EventLogic, text: string): MessagePattern {
  try {
    return compilePattern(text);
  } catch (error) {
    throw new Error(`${row.id}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
