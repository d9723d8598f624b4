import { createStore, type StoreApi } from 'zustand/vanilla';
import { SUPERSEDED, type EngineClient } from '#domain/engine/engine-client.ts';
import type { Beginning, Reading } from '#domain/engine/reader.ts';
import type { EvidenceInput } from '#domain/evidence/types.ts';
import type { Dismissal } from '#domain/rules/dismissal.ts';
import type { KnownProduct } from '#domain/rules/types.ts';

/** What stood before the state after a fix was pasted. */
export interface Checkpoint {
  readonly inputs: readonly EvidenceInput[];
  readonly reading: Reading;
}

/** The evidence of this tab and what was read from it. In memory only. */
export interface EvidenceState {
  readonly inputs: readonly EvidenceInput[];
  readonly status: 'idle' | 'reading' | 'read' | 'failed' | 'cancelled';
  readonly reading: Reading | null;
  /** What the first objects of a large paste prove, while the rest is being read; null at all other times. */
  readonly beginning: Beginning | null;
  /** The subject the reader chose, at once; the reading about it follows. */
  readonly chosen: string | null;
  /** What the reader says that his cluster is; null: as the evidence tells. */
  readonly product: KnownProduct | null;
  /** Findings that the reader put aside, each with his reason. They stay aside when more is pasted. */
  readonly dismissed: readonly Dismissal[];
  /** Set while the evidence holds the state after a fix: what it is compared with. */
  readonly before: Checkpoint | null;
  /** What went wrong, when the engine itself failed. */
  readonly failure: string | null;
  /**
   * Replaces all inputs and reads them again; the subject stays while it is still there. Resolves to the reading, or to
   * null when it failed or is outdated.
   */
  setInputs(inputs: readonly EvidenceInput[]): Promise<Reading | null>;
  /** Adds what was pasted after a fix to the evidence, under this name, to be compared with what is there. */
  checkAgain(name: string, text: string): Promise<Reading | null>;
  /** Takes the last such paste back: the evidence is what it was before. */
  undoCheck(): Promise<void>;
  chooseSubject(subject: string): Promise<void>;
  /** Judges the same evidence as that of this product; null takes the choice back. */
  chooseProduct(product: KnownProduct | null): Promise<void>;
  /** Puts a finding aside (`findingKey`), or changes the reason. */
  dismiss(findingKey: string, reason: string): void;
  restore(findingKey: string): void;
  /** Stops a reading under way. What was pasted stays; `readAgain` takes it up. */
  cancel(): void;
  readAgain(): Promise<void>;
  clear(): void;
}

export type EvidenceStore = StoreApi<EvidenceState>;

const EMPTY = { inputs: [], status: 'idle', reading: null, beginning: null, chosen: null, product: null, dismissed: [], before: null, failure: null } as const;

function without(dismissed: readonly Dismissal[], findingKey: string): Dismissal[] {
  return dismissed.filter((one) => one.findingKey !== findingKey);
}

/** The inputs, each with the time at which it came; what was there already keeps its own. */
function stamped(inputs: readonly EvidenceInput[], known: readonly EvidenceInput[]): EvidenceInput[] {
  const now = new Date().toISOString();
  return inputs.map((input) => {
    const same = known.find(({ name, text }) => name === input.name && text === input.text);
    return { ...input, at: input.at ?? same?.at ?? now };
  });
}

/** The same evidence as what it was before a fix. */
function asBefore({ name, text, at }: EvidenceInput): EvidenceInput {
  return { name, text, ...(at !== undefined && { at }) };
}

/** A factory, so that tests and several embeds on one page never share evidence. */
export function createEvidenceStore(engine: EngineClient): EvidenceStore {
  return createStore<EvidenceState>((set, get) => {
    const run = async (ask: () => Promise<Reading>): Promise<Reading | null> => {
      set({ status: 'reading', beginning: null, failure: null });
      try {
        const reading = await ask();
        set({ status: 'read', reading, beginning: null });
        return reading;
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        if (message !== SUPERSEDED) set({ status: 'failed', beginning: null, failure: message });
        return null;
      }
    };
    const begin = (beginning: Beginning): void => set({ beginning });
    const readInputs = async (wanted: readonly EvidenceInput[], before: Checkpoint | null): Promise<Reading | null> => {
      const kept = get().chosen ?? get().reading?.subject ?? null;
      const inputs = stamped(wanted, get().inputs);
      // What is on the screen already says more than the beginning of the same text.
      const isShown = get().reading !== null && get().inputs.some(({ text }) => inputs.some((one) => one.text === text));
      set({ inputs, before });
      const reading = await run(() => engine.read(inputs, get().product, isShown ? undefined : begin));
      const isKept = reading?.diagnosis.subjects.some(({ key }) => key === kept) ?? false;
      if (reading !== null && !isKept) set({ chosen: null });
      return kept !== null && isKept && reading?.subject !== kept ? run(() => engine.choose(kept)) : reading;
    };
    return {
      ...EMPTY,
      setInputs: async (inputs) => readInputs(inputs, inputs.some(({ after }) => after) ? get().before : null),
      checkAgain: async (name, text) => {
        const { inputs, reading } = get();
        if (reading === null) return null;
        return readInputs([...inputs.map(asBefore), { name, text, after: true }], { inputs, reading });
      },
      undoCheck: async () => {
        const { before } = get();
        if (before !== null) await readInputs(before.inputs, null);
      },
      chooseSubject: async (chosen) => {
        set({ chosen });
        await run(() => engine.choose(chosen));
      },
      chooseProduct: async (product) => {
        set({ product });
        await run(() => engine.judgeAs(product));
      },
      dismiss: (findingKey, reason) => {
        set({ dismissed: [...without(get().dismissed, findingKey), { findingKey, reason, at: new Date().toISOString() }] });
      },
      restore: (findingKey) => set({ dismissed: without(get().dismissed, findingKey) }),
      cancel: () => {
        if (get().status !== 'reading') return;
        engine.cancel();
        set({ status: 'cancelled', reading: null, beginning: null });
      },
      readAgain: async () => {
        await run(() => engine.read(get().inputs, get().product, begin));
      },
      clear: () => {
        if (get().status === 'reading') engine.cancel();
        set(EMPTY);
      },
    };
  });
}
