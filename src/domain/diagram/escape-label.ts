/**
 * What a label shows: one line, without characters that XML refuses (controls, lone surrogates, non-characters) or
 * that turn the writing direction around. Mermaid carries entities through its parser as `ﬂ°…¶ß`; a word joiner keeps
 * a label that happens to hold those very characters from being taken for one.
 */
export function cleanLabel(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}]/gu, '')
    .replace(/ﬂ(?=°)/g, 'ﬂ\u2060')
    .replace(/¶(?=ß)/g, '¶\u2060')
    .trim();
}

/**
 * A clean label as it stands between the quotes of Mermaid text. Every ASCII sign that could mean something to
 * Mermaid, to Markdown, to its icon and formula syntax or to HTML becomes a numeric entity; the rest stays readable.
 * So does the C of `C4`, since Mermaid takes any text that holds `C4Container` for a diagram of that kind.
 */
export function escapeLabel(text: string): string {
  return cleanLabel(text).replace(/[\x21-\x7e\ufb02°¶ß]/g, (sign, at: number, whole: string) =>
    /[A-Za-z0-9,.?!()/+=_-]/.test(sign) && !(sign === 'C' && whole[at + 1] === '4')
      ? sign
      : `#${sign.charCodeAt(0)};`,
  );
}
