/** What stands in place of a secret value. */
const HIDDEN = '***';

/** Replaces every value of a Secret, so that nothing later can show one. Returns how many were hidden. */
export function hideSecret(object: Record<string, unknown>): number {
  let hidden = 0;
  for (const field of ['data', 'stringData']) {
    const data = object[field];
    if (typeof data !== 'object' || data === null) continue;
    for (const key of Object.keys(data)) {
      (data as Record<string, unknown>)[key] = HIDDEN;
      hidden++;
    }
  }
  return hidden;
}
