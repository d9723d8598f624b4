const SHAPES =
  /Error (?:syncing|creating|deleting|updating|ensuring) load ?balancer|SDK\.ServerError|\[?SDKError\]?:?|Aliyun API Error|alicloud: |\bCode: ?[A-Za-z][\w.]* ?,? ?Message: |\b(?:ErrorCode|RetrunCode|ReturnCode|Code): ?[A-Z][\w.]{2,}|\b[EWS][4-6]\d{3}\b|\[TencentCloudSDKError\]|QcloudHttpError/;
const REASON =
  /^(?:(?:Normal|Warning)\s+)?(?:(?:Sync|Create|Creating|Clean|Update|Delete|Deleting|Ensure|Ensured|Ensuring|Updated|Deleted|UnAvailable|SetLoad|Failed|Skip|Service|Ingress|Add|Remove|Describer|Handle|Recreate)[A-Z][A-Za-z]{3,60})(?:\s|:|$)/;

/**
 * Whether a line looks like an event message or a cloud API error, wherever it was copied from. Only the shape is known
 * here; what the message means is content.
 */
export function hasErrorShape(text: string): boolean {
  const head = text.length > 2000 ? text.slice(0, 2000) : text;
  return SHAPES.test(head) || REASON.test(head.trimStart());
}

/** The reason that a bare line starts with, and what is left of the line. */
export function splitReason(text: string): { type?: 'Normal' | 'Warning'; reason?: string; message: string } {
  const match = /^\s*(?:(Normal|Warning)\s+)?([A-Z][a-z]+(?:[A-Z][A-Za-z]+)+)[\s:]+(?=\S)/.exec(text);
  if (!match?.[2] || !REASON.test(text.trimStart())) return { message: text.trim() };
  return {
    ...(match[1] ? { type: match[1] as 'Normal' | 'Warning' } : {}),
    reason: match[2],
    message: text.slice(match[0].length).trim(),
  };
}
