import { describe, expect, it } from 'vitest';
import { redactValue } from './redact-value.ts';

describe('redactValue', () => {
  it('hides a text by its key, the whole of it', () => {
    expect(redactValue({ metadata: { annotations: { 'db-password': 'correct horse: battery, "staple"' } } })).toEqual({
      metadata: { annotations: { 'db-password': '***' } },
    });
  });

  it('hides environment values by the name beside them', () => {
    expect(redactValue({ env: [{ name: 'DB_PASSWORD', value: 'hunter2 x' }, { name: 'PORT', value: '8080' }] })).toEqual({
      env: [{ name: 'DB_PASSWORD', value: '***' }, { name: 'PORT', value: '8080' }],
    });
  });

  it('hides secrets inside longer texts and keeps the rest', () => {
    const message = redactValue({ message: 'GET https://user:hunter2@example.com failed' });
    expect(JSON.stringify(message)).not.toContain('hunter2');
    expect(JSON.stringify(message)).toContain('example.com failed');
  });

  it('hides a number that is a secret', () => {
    expect(redactValue({ password: 83920175, token: 1, port: 8080 })).toEqual({ password: '***', token: 1, port: 8080 });
  });

  it('leaves what support needs, and everything that is no text', () => {
    const spec = { id: 'lb-2ze0demo', 'service.cloud.tencent.com/client-token': '00000000-0000-4000-8000-00000000abcd', ports: [{ port: 80 }], on: true, none: null };
    expect(redactValue(spec)).toEqual(spec);
  });
});
