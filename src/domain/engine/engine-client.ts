import type { EvidenceInput } from '../evidence/types.ts';
import type { KnownProduct } from '../rules/types.ts';
import type { Beginning, Reading } from './reader.ts';

/** The engine as the page sees it: somewhere else, answering later. */
export interface EngineClient {
  /** Starts what is needed, so that the first paste finds it warm. Safe to call often. */
  warmUp(): void;
  /**
   * Reads and judges. A newer call makes older ones reject with `superseded`.
   *
   * @param onBeginning told what the first objects of a large paste prove, while the rest is still being read
   */
  read(inputs: readonly EvidenceInput[], product: KnownProduct | null, onBeginning?: (beginning: Beginning) => void): Promise<Reading>;
  choose(subject: string): Promise<Reading>;
  /** Judges what was read as that of this product; null: as the evidence tells. */
  judgeAs(product: KnownProduct | null): Promise<Reading>;
  /** Stops what is being read; its promise rejects with `superseded`. The next call starts afresh. */
  cancel(): void;
}

/** Thrown to callers whose answer is no longer wanted. */
export const SUPERSEDED = 'superseded';

export type EngineRequest =
  | { readonly kind: 'read'; readonly id: number; readonly inputs: readonly EvidenceInput[]; readonly product: KnownProduct | null }
  | { readonly kind: 'judgeAs'; readonly id: number; readonly product: KnownProduct | null }
  | { readonly kind: 'choose'; readonly id: number; readonly subject: string };

export type EngineReply =
  | { readonly id: number; readonly reading: Reading }
  | { readonly id: number; readonly beginning: Beginning }
  | { readonly id: number; readonly error: string };
