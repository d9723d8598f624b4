/** White space that is not a single blank inside the text. */
const ODD_BLANKS = /\s\s|[^\S ]|^\s|\s$/;
const ODD_RUNS = /\s{2,}|[^\S ]/g;

/**
 * One blank for every run of white space, so that the line breaks of raw SDK errors and of terminals do not matter.
 * Blanks at both ends go.
 */
export function normaliseMessage(message: string): string {
  if (!ODD_BLANKS.test(message)) return message;
  return message.trim().replaceAll(ODD_RUNS, ' ');
}
