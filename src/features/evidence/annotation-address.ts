/** The part of the address behind the `#` that opens the page of a key. */
export function annotationAddress(key: string): string {
  return `/a/${key.split('/').map(encodeURIComponent).join('/')}`;
}
