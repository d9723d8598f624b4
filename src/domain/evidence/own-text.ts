/**
 * A copy that stands alone. What is cut out of a text keeps all of it in memory: nothing that outlives a paste may hold
 * such a piece. (Names of properties are the one kind of text that engines copy for certain.)
 */
export function ownText(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text;
}
