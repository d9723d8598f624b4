function ipv4Octets(address: string): number[] | undefined {
  const parts = address.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return undefined;
  return parts.map(Number);
}

/**
 * Whether an address is reachable only from inside: RFC 1918, the shared space 100.64.0.0/10 (clouds use it for their
 * own services), and IPv6 unique local addresses fc00::/7. Host names and anything that is no address: false.
 */
export function isPrivateAddress(address: string): boolean {
  const octets = ipv4Octets(address);
  if (octets === undefined) return /^f[cd][0-9a-f]{2}:[0-9a-f:]*$/i.test(address);
  const [first = 0, second = 0] = octets;
  if (first === 10) return true;
  if (first === 172) return second >= 16 && second <= 31;
  if (first === 192) return second === 168;
  return first === 100 && second >= 64 && second <= 127;
}
