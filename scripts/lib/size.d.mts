interface Budgets {
  readonly home: number;
  readonly route: number;
  readonly mermaid: number;
  readonly offline: number;
  readonly embed: number;
}
export const BUDGETS: Budgets;
export const LAZY_LIBRARIES: Readonly<Record<string, readonly string[]>>;
export function initialFiles(manifest: Readonly<Record<string, unknown>>): string[];
export function routeFiles(manifest: Readonly<Record<string, unknown>>): [name: string, files: string[]][];
export function checkSize(
  dist: string,
  budgets?: Budgets,
): { readonly total: number; readonly lines: readonly string[]; readonly faults: readonly string[] };
