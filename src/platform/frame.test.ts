// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readHostMessage } from './frame.ts';

const message = (rest: object): unknown => ({ target: 'wenzhen', version: 1, ...rest });

describe('readHostMessage', () => {
  it('reads what is documented', () => {
    expect(readHostMessage(message({ type: 'theme', theme: 'dark' }))).toEqual({ type: 'theme', theme: 'dark' });
    expect(readHostMessage(message({ type: 'language', language: 'en', extra: 1 }))).toEqual({ type: 'language', language: 'en' });
    expect(readHostMessage(message({ type: 'prefill', namespace: 'prod', name: 'web' }))).toEqual({ type: 'prefill', namespace: 'prod', name: 'web' });
  });

  it.each([
    ['no object', 'theme'],
    ['nothing', null],
    ['another target', { target: 'other', version: 1, type: 'theme', theme: 'dark' }],
    ['another version', { target: 'wenzhen', version: 2, type: 'theme', theme: 'dark' }],
    ['another theme', message({ type: 'theme', theme: 'javascript:alert(1)' })],
    ['another type', message({ type: 'navigate', address: '/f/x' })],
    ['a type from the prototype', message({ type: '__proto__' })],
  ])('ignores %s', (_, data) => {
    expect(readHostMessage(data)).toBeUndefined();
  });

  it('leaves out names that Kubernetes would not take', () => {
    expect(readHostMessage(message({ type: 'prefill', namespace: '$(rm -rf /)', name: 'a'.repeat(64) }))).toEqual({ type: 'prefill' });
  });
});
