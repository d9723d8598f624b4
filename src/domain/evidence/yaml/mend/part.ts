import { indentOf, type SourceLine } from '../../normalise/source-line.ts';
import { isReal, isTabbed, startsItem } from './line-shape.ts';

/**
 * The index behind the lines that a bad line takes along: what is indented deeper, and the items of a list whose key it
 * is. Tabs do not tell how deep they are: those lines go as deep as anything below the line above them.
 */
export function endOfPart(lines: readonly SourceLine[], at: number): number {
  const text = lines[at]?.text ?? '';
  const tabbed = isTabbed(text);
  const indent = indentOf(tabbed ? (lines.slice(0, at).findLast((line) => isReal(line.text))?.text ?? '') : text);
  const mayHoldItems = !tabbed && !startsItem(text);
  let end = at + 1;
  for (let next = at + 1; next < lines.length; next++) {
    const below = lines[next]?.text ?? '';
    if (!isReal(below)) continue;
    const own = indentOf(below);
    if (own <= indent && !isTabbed(below) && !(mayHoldItems && own === indent && startsItem(below))) break;
    end = next + 1;
  }
  return end;
}
