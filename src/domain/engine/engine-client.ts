import type { EvidenceInput } from '../evidence/types.ts';
import type { Reading } from './reader.ts';

/** The engine as the page sees it: somewhere else, answering later. */
export interface EngineClient {
  /** Starts what is needed, so that the first paste finds it warm. Safe to call often. */
  warmUp(): void;
  /** Reads and judges. A newer call makes older ones reject with `superseded`. */
  read(inputs: readonly EvidenceInput[]): Promise<Reading>;
  choose(subject: string): Promise<Reading>;
  /** Stops what is being read; its promise rejects with `superseded`. The next call starts afresh. */
  cancel(): void;
}

/** Thrown to callers whose answer is no longer wanted. */
export const SUPERSEDED = 'superseded';

export type EngineRequest =
  | { readonly kind: 'read'; readonly id: number; readonly inputs: readonly EvidenceInput[] }
  | { readonly kind: 'choose'; readonly id: number; readonly subject: string };

export type EngineReply =
  | { readonly id: number; readonly reading: Reading }
  | { readonly id: number; readonly error: string };
