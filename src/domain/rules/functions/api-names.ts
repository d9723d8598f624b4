import type { RuleFunction } from './types.ts';

const DNS_LABEL = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/;
const IPV4_PART = /^(?:0|[1-9]\d{0,2})$/;
const IPV6_GROUP = /^[0-9a-f]{1,4}$/i;

/** Whether a text is a DNS label as the API wants it (RFC 1123): at most 63 lower-case letters, digits and inner hyphens. */
export function isDnsLabel(text: string): boolean {
  return DNS_LABEL.test(text);
}

/** A name of a port in a container or a targetPort (IANA service name): at most 15, at least one letter, single inner hyphens. */
export function isPortName(text: string): boolean {
  return text.length <= 15 && DNS_LABEL.test(text) && /[a-z]/.test(text) && !text.includes('--');
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => IPV4_PART.test(part) && Number(part) <= 255);
}

function isIpv6(text: string): boolean {
  const halves = text.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const whole = halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8;
  return text.includes(':') && whole && groups.every((group) => IPV6_GROUP.test(group));
}

/** Whether a text is an address range, `10.0.0.0/8` or `fd00::/8`; an address without a length is none. */
export function isCidr(text: string): boolean {
  const [address = '', length = '', ...rest] = text.trim().split('/');
  if (rest.length > 0 || !/^\d{1,3}$/.test(length)) return false;
  return (isIpv4(address) && Number(length) <= 32) || (isIpv6(address) && Number(length) <= 128);
}

/** Texts that the API server only takes in one form. */
export const API_NAME_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'isDnsLabel(string): bool',
    description: 'Whether a text is a DNS label (RFC 1123): at most 63 lower-case letters, digits and inner hyphens.',
    run: (_session, text: string) => isDnsLabel(text),
  },
  {
    signature: 'isCidr(string): bool',
    description: 'Whether a text is an address range such as `10.0.0.0/8`.',
    run: (_session, text: string) => isCidr(text),
  },
];
