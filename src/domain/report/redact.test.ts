import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { redactText } from './redact.ts';

const id = ['LTAI', '5tQ7n8Abcdef1234'].join('');
const secret = 'aB3dE6gH9jK2mN5pQ8sT1vW4xY7zA0';
const jwt = ['eyJhbGciOiJSUzI1NiJ9', 'eyJzdWIiOiJhYmMifQ', 'c2lnbmF0dXJl'].join('.');

describe('redactText', () => {
  it.each([
    ['access key', `id ${id} secret ${secret}`, [id, secret]],
    ['access key on the line above', `accessKeyId: ${id}\naccessKeySecret: ${secret}`, [id, secret]],
    ['Tencent key', `SecretId=AKID${'a1'.repeat(16)}\nSecretKey=${'b2'.repeat(16)}`, [`AKID${'a1'.repeat(16)}`, 'b2'.repeat(16)]],
    ['token', `token: ${jwt}`, [jwt]],
    ['bare token', `Authorization: Bearer ${jwt}`, [jwt]],
    ['private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nabc\n-----END RSA PRIVATE KEY-----\nafter', ['MIIEow', 'abc']],
    ['kubeconfig', 'users:\n- user:\n    client-key-data: TFMwdExTMUNSVWRK\n    password: hunter2', ['TFMwdExTMUNSVWRK', 'hunter2']],
    ['address', 'http://admin:s3cr3t@10.0.0.1/x', ['admin', 's3cr3t']],
    ['environment of a describe', '      DB_PASSWORD:  hunter2 \n      MY_TOKEN: abc', ['hunter2', 'abc']],
    ['environment of YAML', '- name: DB_PASSWORD\n  value: hunter2', ['hunter2']],
    ['environment of JSON', '[{"name": "API_KEY", "value": "hunter2"}]', ['hunter2']],
    ['Secret', 'kind: Secret\nmetadata:\n  name: s\ndata:\n  a: aHVudGVy\n  b: |\n    bGluZQ==\ntype: Opaque', ['aHVudGVy', 'bGluZQ==']],
    ['Secret in JSON', '{"kind": "Secret", "data": {"a": "aHVudGVy"}}', ['aHVudGVy']],
  ])('hides %s', (_, text, gone) => {
    const { text: out, hidden } = redactText(text);
    for (const word of gone) expect(out).not.toContain(word);
    expect(out.split('\n')).toHaveLength(text.split('\n').length);
    expect(Object.values(hidden).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  });

  it('keeps the ids that a vendor needs and names that only sound secret', () => {
    const text = 'lb-2ze0demo subnet-abc vpc-xyz RequestId: 5C2B9F0E-1F2A-4C3D-9E8F-0123456789AB\nsecretName: www-cert\nservice.cloud.tencent.com/client-token: 00000000-0000-4000-8000-00000000abcd';
    expect(redactText(text)).toEqual({ text, hidden: {}, secrets: [] });
  });

  it('leaves recorded outputs without secrets alone', () => {
    const root = new URL('../../testing/fixtures/kubectl/1.33/', import.meta.url);
    for (const file of readdirSync(root)) {
      const text = readFileSync(new URL(file, root), 'utf8');
      expect(redactText(text).text).toBe(text);
    }
  });

  it('takes text of its own making as finished', () => {
    const once = redactText(`password: hunter2 ${id}`).text;
    expect(redactText(once).text).toBe(once);
  });
});
