const OPEN = '([{';
const CLOSE = ')]}';

/** Splits at an operator outside of brackets and strings. */
function splitTop(source: string, operator: '&&' | '||' | '?'): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let from = 0;
  for (let at = 0; at < source.length; at++) {
    const char = source[at] ?? '';
    if (quote !== '') {
      if (char === '\\') at += 1;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (OPEN.includes(char)) depth += 1;
    else if (CLOSE.includes(char)) depth -= 1;
    else if (depth === 0 && source.startsWith(operator, at)) {
      parts.push(source.slice(from, at).trim());
      from = at + operator.length;
      at += operator.length - 1;
    }
  }
  return [...parts, source.slice(from).trim()];
}

/** The conditions that must all hold, as they stand in a CEL text: its top-level operands of `&&`. */
export function splitConjuncts(when: string): string[] {
  return splitTop(when, '||').length > 1 || splitTop(when, '?').length > 1 ? [when] : splitTop(when, '&&');
}
