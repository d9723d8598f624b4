import type { Reading } from '#domain/engine/reader.ts';

/** The names a command is filled with: those of the resource, else those of the subject. */
export function subjectValues(reading: Reading | null, resourceKey?: string | null): Record<string, string | undefined> {
  const wanted = resourceKey ?? reading?.subject;
  const resource = reading?.resources.find((one) => one.key === wanted);
  return resource ? { namespace: resource.namespace, name: resource.name } : {};
}
