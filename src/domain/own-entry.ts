/** The entry of a table by a word from a text; what every object inherits (`constructor`) is no entry. */
export function ownEntry<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
