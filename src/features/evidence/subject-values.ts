import type { Reading } from '#domain/engine/reader.ts';

/** The names a command is filled with: those of the resource, else those of the subject, with what belongs to it where it is that. */
export function subjectValues(reading: Pick<Reading, 'resources'> & Partial<Pick<Reading, 'subject' | 'about'>> | null, resourceKey?: string | null): Record<string, string | undefined> {
  const wanted = resourceKey ?? reading?.subject;
  const about = Object.values(reading?.about ?? {}).find(({ key }) => key !== null && key === wanted);
  const resource = reading?.resources.find((one) => one.key === wanted);
  return resource ? { ...about?.values, namespace: resource.namespace, name: resource.name } : {};
}
