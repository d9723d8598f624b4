/** What stands in place of a secret value. */
const HIDDEN = '***';

/** What names a Secret, and cannot hold a secret itself. */
const NAMING: ReadonlySet<string> = new Set(['name', 'namespace', 'uid', 'creationTimestamp', 'resourceVersion']);

/** Takes away everything of a Secret but its name and its hidden values: where lines were lost, a value may stand anywhere. */
function keepName(object: Record<string, unknown>): void {
  for (const [field, value] of Object.entries(object)) {
    if (field === 'metadata' && typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value)) if (!NAMING.has(key)) delete (value as Record<string, unknown>)[key];
    } else if (field !== 'data' && field !== 'stringData' && field !== 'type') delete object[field];
  }
}

/** Replaces every value of a Secret, so that nothing later can show one; `damaged` when lines of it were left out. Returns how many were hidden. */
export function hideSecret(object: Record<string, unknown>, damaged: boolean): number {
  if (damaged) keepName(object);
  let hidden = 0;
  for (const field of ['data', 'stringData']) {
    const data = object[field];
    if (data === undefined || data === null) continue;
    if (typeof data !== 'object') {
      object[field] = HIDDEN;
      hidden++;
      continue;
    }
    for (const key of Object.keys(data)) {
      (data as Record<string, unknown>)[key] = HIDDEN;
      hidden++;
    }
  }
  return hidden;
}
