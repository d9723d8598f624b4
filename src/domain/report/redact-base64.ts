/** What every place has where this runs: browsers, their workers and Node. */
declare const atob: (text: string) => string;

/** More is a file, and no word that stands anywhere else. */
const MOST = 400;

/** What a Secret's value is where it is used: `kubectl` prints it in base64, the program that was given it does not. */
export function plainOfBase64(value: string): string[] {
  const text = value.replace(/^["']|["']$/g, '');
  if (text.length > MOST || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]{4,}={0,2}$/.test(text)) return [];
  const plain = atob(text).trim();
  return /^[\x20-\x7e]+$/.test(plain) ? [plain] : [];
}
