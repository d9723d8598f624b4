export const LIMIT: number;
export const LAZY_LIBRARIES: Readonly<Record<string, readonly string[]>>;
export function initialFiles(manifest: Readonly<Record<string, unknown>>): string[];
export function checkSize(
  dist: string,
  limit?: number,
): { readonly total: number; readonly lines: readonly string[]; readonly faults: readonly string[] };
