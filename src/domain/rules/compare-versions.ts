const GIT_HASH = /^g[0-9a-f]{6,}$/;
const PRE_RELEASE = /^(?:alpha|beta|rc|pre|dev)\d*$/;
const VERSION = /^v?\d+(?:\.\d+)*(?:[-+.][0-9A-Za-z]+)*$/;

type Token = { readonly number: number } | { readonly word: string };

/** Whether a text is a version that can be compared (`v1.9.3.276-g372aa98-aliyun`, `1.22.5-tke.13`). */
function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/** The parts that order versions: numbers and words up to a git hash. A vendor's word after the hash says nothing. */
function tokensOf(version: string): Token[] {
  const tokens: Token[] = [];
  for (const part of version.replace(/^v/, '').split(/[-+.]/)) {
    if (GIT_HASH.test(part)) break;
    tokens.push(/^\d+$/.test(part) ? { number: Number(part) } : { word: part });
  }
  return tokens;
}

function compareTokens(a: Token | undefined, b: Token | undefined): number {
  if (a === undefined && b === undefined) return 0;
  if (a === undefined) return b !== undefined && 'word' in b && PRE_RELEASE.test(b.word) ? 1 : -1;
  if (b === undefined) return -compareTokens(b, a);
  if ('number' in a && 'number' in b) return Math.sign(a.number - b.number);
  if ('word' in a && 'word' in b) return a.word < b.word ? -1 : a.word > b.word ? 1 : 0;
  return 'number' in a ? 1 : -1;
}

/**
 * Orders versions as versions, not as text: `v1.9.3.59-…` is older than `v1.9.3.276-…`, a vendor's build number counts
 * (`v1.22.5-tke.9` before `v1.22.5-tke.13`), a release candidate precedes its release, git hashes are ignored.
 *
 * @returns negative, zero or positive; undefined when one of them is not a version
 */
export function compareVersions(a: string, b: string): number | undefined {
  if (!isVersion(a) || !isVersion(b)) return undefined;
  const left = tokensOf(a);
  const right = tokensOf(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const order = compareTokens(left[i], right[i]);
    if (order !== 0) return order;
  }
  return 0;
}
