/** A code of a cloud API or controller, with the place where it stands. */
export interface CodeAt {
  readonly code: string;
  readonly start: number;
}

/**
 * `Code: X`, `ErrorCode: X`, `ReturnCode: X` and the misspelt `RetrunCode: X` of TKE. `StatusCode: 400` has no word
 * after it. One letter with four digits (`E4003`, `S2000`) is a code of TKE wherever it stands by itself: not in `E4047-2026`, and not as the
 * head of a line of klog, which is a letter, month and day before the time (`W1002 10:11:12.123456`).
 */
const CODES = /\b(?:Error|Return|Retrun)?[Cc]ode: ?([A-Za-z][\w.-]*)|(?<![\w-])([EWS]\d{4})(?![\w-]| \d\d:\d\d:\d\d)/g;

const NONE: readonly CodeAt[] = [];

/** What every code has before it or in it: most messages hold none, and are told so by this alone. */
const MAY_HOLD_CODE = /[Cc]ode: |[Cc]ode:[A-Za-z]|[EWS]\d{4}/;

/** All codes of a message, in order, without a full stop behind them. */
export function findCodes(message: string): readonly CodeAt[] {
  if (!MAY_HOLD_CODE.test(message)) return NONE;
  const codes: CodeAt[] = [];
  for (const match of message.matchAll(CODES)) {
    const code = (match[1] ?? match[2] ?? '').replace(/[.-]+$/, '');
    codes.push({ code, start: match.index });
  }
  return codes;
}
