const CJK = /[\u3400-\u9fff\uf900-\ufaff]/;
const RUN = /[\u3400-\u9fff\uf900-\ufaff]+|[a-z0-9]+(?:[._/:-][a-z0-9]+)*/g;

/** Words that stand in every other English sentence. `no` and `not` stay: they tell symptoms apart. */
const STOP = new Set('a an and are as at be but by can do does for from get has have how i if in into is it its me my of on or our so than that the their then there this to was we what when which while why will with you your'.split(' '));

/** Chinese characters that only hold a sentence together. */
const FILLER = /[的了吗呢啊吧么是在和与]/g;

/**
 * What a text is found by: Chinese in pairs of characters (so that no dictionary is needed and every browser agrees), a
 * lone character by itself; Latin words without their plural `s`; compounds such as `externalTrafficPolicy`,
 * `x.y.io/some-key` whole and in parts; an error code such as `E4033` also by its number.
 */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  const split = text.normalize('NFKC').replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  const whole = text.normalize('NFKC').toLowerCase();
  for (const [run] of split.matchAll(RUN)) {
    if (CJK.test(run)) tokens.push(...pairsOf(run));
    else tokens.push(...wordsOf(run));
  }
  for (const [run] of whole.matchAll(RUN)) if (!CJK.test(run) && !split.includes(run)) tokens.push(run);
  return tokens;
}

function pairsOf(run: string): string[] {
  const kept = run.replace(FILLER, '') || run;
  if (kept.length === 1) return [kept];
  return Array.from({ length: kept.length - 1 }, (_, index) => kept.slice(index, index + 2));
}

function wordsOf(run: string): string[] {
  const parts = run.split(/[._/:-]/).filter((part) => part !== '' && !STOP.has(part)).map(singular);
  const numbers = parts.flatMap((part) => /^e(\d{4})$/.exec(part)?.[1] ?? []);
  return [...(parts.length > 1 ? [run] : []), ...parts, ...numbers];
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * A pasted error without what differs from user to user: ids of clouds, addresses, times, hashes, numbers of lines. What
 * is left is what the message says.
 */
export function withoutIds(query: string): string {
  return query
    .slice(0, 600)
    .replace(/\bhttps?:\/\//gi, ' ')
    .replace(/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, ' ')
    .replace(/\b(?:lb|lbl|loc|clb|nlb|alb|ins|i|eni|vpc|subnet|vsw|sg|rg|rsp|cls|c|acl|eip)-[0-9a-z]*\d[0-9a-z]*\b/gi, ' ')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:\/\d{1,2})?\b/g, ' ')
    .replace(/\b\d{4}-\d\d-\d\d(?:[T ][\d:.]+Z?)?\b/g, ' ')
    .replace(/\b(?=[0-9a-f]*\d)[0-9a-f]{10,}\b/gi, ' ')
    .replace(/\b\d{6,}\b/g, ' ');
}
