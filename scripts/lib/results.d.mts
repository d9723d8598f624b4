export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function countGate(code: number): Counts;
export function countVitest(file: string, code: number): Counts;
export function countPlaywright(file: string, code: number): Counts;
export function summaryLine(all: readonly Counts[]): string;
