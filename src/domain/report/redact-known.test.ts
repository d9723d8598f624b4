import { describe, expect, it } from 'vitest';
import { plainOfBase64 } from './redact-base64.ts';
import { createKnownSecrets } from './redact-known.ts';
import { namesIn, namesOf } from './redact-names.ts';
import { redactText } from './redact.ts';

function knowing(...values: string[]) {
  const known = createKnownSecrets(new Set(['billing-7']));
  values.forEach(known.learn);
  return known;
}

describe('createKnownSecrets', () => {
  it('hides what it learnt, also as a part of a longer word', () => {
    expect(knowing('"tiger2lily"').hide('login -ptiger2lily for tiger2lily: no')).toBe('login -p*** for ***: no');
  });

  it('hides the longest first', () => {
    expect(knowing('tiger2', 'tiger2lily').hide('tiger2lily tiger2')).toBe('*** ***');
  });

  it('hides a word of letters or a number only where it stands alone', () => {
    expect(knowing('wombat', '774411').hide('wombat wombats 774411 17744112')).toBe('*** wombats *** 17744112');
  });

  it.each(['admin', 'default', 'true', 'Service', 'abc12', '$(DB_PASSWORD)', '/etc/tls/tls.key', 'db-1.example.com', 'node.kubernetes.io/not-ready', 'billing-7', '***'])('does not learn %j', (word) => {
    expect(knowing(word).hide(`x ${word} y`)).toBe(`x ${word} y`);
  });

  it('learns the telling words of a longer value', () => {
    expect(knowing('session=k3j5h7g9f1; Path=/; HttpOnly').hide('k3j5h7g9f1 HttpOnly')).toBe('*** HttpOnly');
  });
});

describe('a secret that gave itself away once', () => {
  it('is hidden in the whole text', () => {
    expect(redactText('DB_PASS: tiger2lily\nWarning  no login with pair tiger2lily').text).toBe('DB_PASS: ***\nWarning  no login with pair ***');
  });

  it('is recognised by its plain spelling where the Secret has it in base64', () => {
    const text = 'kind: Secret\ndata:\n  p: dGlnZXIybGlseQ==\n---\nkind: Pod\nstatus:\n  message: no login with tiger2lily';
    expect(redactText(text).text).not.toMatch(/tiger2lily|dGlnZXIy/);
  });

  it('does not take the names of objects, labels and files with it', () => {
    const text = 'name: orders\npassword: ***\nkey: node.kubernetes.io/not-ready\n0/3 nodes: taint {node.kubernetes.io/not-ready: }, orders, tls.crt';
    expect(redactText(text.replace('***', 'orders')).text).toContain('taint {node.kubernetes.io/not-ready: }, orders, tls.crt');
  });
});

describe('names', () => {
  it('come from the fields of a text and of an object', () => {
    expect([...namesIn(['  name: orders', 'Namespace:   shop', 'value: x', '- "secretName": "tls-1",'])]).toEqual(['orders', 'shop', 'tls-1']);
    expect([...namesOf([{ metadata: { name: 'orders', labels: { app: 'shop' } }, spec: { selector: { matchLabels: { tier: 'web' } }, image: 'x' } }])]).toEqual(['orders', 'shop', 'web']);
  });
});

describe('plainOfBase64', () => {
  it('gives text and nothing else', () => {
    expect(plainOfBase64('"dGlnZXIybGlseQ=="')).toEqual(['tiger2lily']);
    expect(plainOfBase64('gICA')).toEqual([]);
    expect(plainOfBase64('not base64')).toEqual([]);
  });
});
