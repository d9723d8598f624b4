import type { EvidenceInput } from '#domain/evidence/types.ts';

/** Name of what stands in the text box itself; everything else is an attachment. */
export const BOX = 'paste';

/** Above this many characters a paste becomes an attachment: a text area freezes on large texts (15 s for 10 MB). */
export const ATTACH_FROM = 40_000;

/** How much of an attachment the preview shows. */
export const PREVIEW = 20_000;

export function boxText(inputs: readonly EvidenceInput[]): string {
  return inputs.find((input) => input.name === BOX)?.text ?? '';
}

export function attachmentsOf(inputs: readonly EvidenceInput[]): EvidenceInput[] {
  return inputs.filter((input) => input.name !== BOX);
}

/** The inputs to read: the box first, unless it is blank while there are attachments. */
export function joinInputs(box: string, attachments: readonly EvidenceInput[]): EvidenceInput[] {
  const blank = box.trim() === '';
  return [...(blank && (attachments.length > 0 || box === '') ? [] : [{ name: BOX, text: box }]), ...attachments];
}

/** Adds attachments, renaming where a name is taken, so that every quoted line has one place. */
export function withAttachments(existing: readonly EvidenceInput[], added: readonly EvidenceInput[]): EvidenceInput[] {
  const all = [...existing];
  for (const input of added) {
    const taken = new Set([BOX, ...all.map((one) => one.name)]);
    let name = input.name;
    for (let n = 2; taken.has(name); n += 1) name = `${input.name} ${n}`;
    all.push({ name, text: input.text });
  }
  return all;
}

/** `1.2 MB`, `40 KB`: sizes as people say them. */
export function formatSize(characters: number): string {
  return characters >= 1_000_000 ? `${(characters / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(characters / 1000))} KB`;
}

/** Line count without splitting: attachments may be large. */
export function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return text.endsWith('\n') && text.length > 1 ? lines - 1 : lines;
}
