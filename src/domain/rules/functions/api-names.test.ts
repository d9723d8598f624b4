import { describe, expect, it } from 'vitest';
import { isCidr, isDnsLabel, isPortName } from './api-names.ts';

describe('names of the API', () => {
  it('are DNS labels', () => {
    for (const name of ['web', 'a', '0web', 'w'.repeat(63)]) expect(isDnsLabel(name)).toBe(true);
    for (const name of ['', 'Web', 'web_1', '-web', 'web.', 'w'.repeat(64)]) expect(isDnsLabel(name)).toBe(false);
  });

  it('of ports have a letter and at most 15 characters', () => {
    for (const name of ['http', '8080-web', 'a'.repeat(15)]) expect(isPortName(name)).toBe(true);
    for (const name of ['8080', 'a'.repeat(16), 'http--web', 'HTTP', '']) expect(isPortName(name)).toBe(false);
  });

  it('of ranges have an address and a length', () => {
    for (const range of ['10.0.0.0/8', ' 0.0.0.0/0 ', 'fd00::/8', '::/0', '2001:db8:0:0:0:0:0:1/128']) expect(isCidr(range)).toBe(true);
    for (const range of ['10.0.0.1', '10.0.0.0/33', '10.0.0/8', '010.0.0.0/8', '256.0.0.0/8', 'fd00::/129', 'office', '10.0.0.0/8/8', '1:2:3/64']) expect(isCidr(range)).toBe(false);
  });
});
