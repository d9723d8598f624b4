import { createStore, type StoreApi } from 'zustand/vanilla';
import { SUPERSEDED, type EngineClient } from '#domain/engine/engine-client.ts';
import type { Reading } from '#domain/engine/reader.ts';
import type { EvidenceInput } from '#domain/evidence/types.ts';

/** The evidence of this tab and what was read from it. In memory only. */
export interface EvidenceState {
  readonly inputs: readonly EvidenceInput[];
  readonly status: 'idle' | 'reading' | 'read' | 'failed' | 'cancelled';
  readonly reading: Reading | null;
  /** The subject the reader chose, at once; the reading about it follows. */
  readonly chosen: string | null;
  /** What went wrong, when the engine itself failed. */
  readonly failure: string | null;
  /** Replaces all inputs and reads them again. Resolves to the reading, or to null when it failed or is outdated. */
  setInputs(inputs: readonly EvidenceInput[]): Promise<Reading | null>;
  chooseSubject(subject: string): Promise<void>;
  /** Stops a reading under way. What was pasted stays; `readAgain` takes it up. */
  cancel(): void;
  readAgain(): Promise<void>;
  clear(): void;
}

export type EvidenceStore = StoreApi<EvidenceState>;

const EMPTY = { inputs: [], status: 'idle', reading: null, chosen: null, failure: null } as const;

/** A factory, so that tests and several embeds on one page never share evidence. */
export function createEvidenceStore(engine: EngineClient): EvidenceStore {
  return createStore<EvidenceState>((set, get) => {
    const run = async (ask: () => Promise<Reading>): Promise<Reading | null> => {
      set({ status: 'reading', failure: null });
      try {
        const reading = await ask();
        set({ status: 'read', reading });
        return reading;
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        if (message !== SUPERSEDED) set({ status: 'failed', failure: message });
        return null;
      }
    };
    return {
      ...EMPTY,
      setInputs: async (inputs) => {
        set({ inputs, chosen: null });
        return run(() => engine.read(inputs));
      },
      chooseSubject: async (chosen) => {
        set({ chosen });
        await run(() => engine.choose(chosen));
      },
      cancel: () => {
        if (get().status !== 'reading') return;
        engine.cancel();
        set({ status: 'cancelled', reading: null });
      },
      readAgain: async () => {
        await run(() => engine.read(get().inputs));
      },
      clear: () => {
        if (get().status === 'reading') engine.cancel();
        set(EMPTY);
      },
    };
  });
}
