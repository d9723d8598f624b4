import { describe, expect, it } from 'vitest';
import { redactText } from './redact.ts';

const id = ['LTAI', '5tGh8Jk2Lm4Np6Qr8St'].join('');
const secret = 'uB4cE7fH1jL9nP2rT5vX8zA3dG6kM0';
const amazon = ['AKIA', 'Q3EGZT7N5WDEMO42'].join('');
const amazonSecret = 'qLw8/7yRk2Nc+XbVt5Zs9GhJm1Pd/4fTa6UeEx3iO';

describe('access keys', () => {
  it.each(['/', ':', '|', ',', ' ', '_', '-', '" / "', ';', '='])('hides the secret that %j joins to its id', (sign) => {
    expect(redactText(`note: "${id}${sign}${secret}"`).text).not.toContain(secret);
    expect(redactText(`note: "${secret}${sign}${id}"`).text).not.toContain(id);
  });

  it('hides a secret with the signs of base64 right behind its id', () => {
    expect(redactText(`note: ${amazon}/${amazonSecret}`).text).not.toContain('qLw8');
  });

  it.each(['sk', 'my-sk', 'SK', 'ALIYUN_SK', 'oss.sk', 'aliyunSk'])('hides a secret that is only called %s', (name) => {
    for (const text of [`${name}: ${secret}`, `${name}=${secret}`, `- name: ${name}\n  value: ${secret}`, `      ${name}:   ${secret}`]) expect(redactText(text).text).not.toContain(secret);
  });

  it('hides one in an annotation with a prefix', () => {
    expect(redactText(`metadata:\n  annotations:\n    example.com/sk: ${secret}`).text).not.toContain(secret);
  });

  it('leaves names and paths beside an id alone', () => {
    const path = '/data/0123456789abcdef0123456789abcd';
    expect(redactText(`key ${id}\nfile ${path} on disk: sdb1 for task: 12ab34cd`).text).toBe(`key ***\nfile ${path} on disk: sdb1 for task: 12ab34cd`);
  });
});
