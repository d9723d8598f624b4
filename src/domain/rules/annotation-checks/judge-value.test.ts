import { describe, expect, it } from 'vitest';
import type { AnnotationValue } from '../../annotation-types.ts';
import { allowedWords, isStandIn, judgeValue } from './judge-value.ts';

const BOOLEAN: AnnotationValue = { type: 'boolean' };
const PORTS: AnnotationValue = {
  type: 'list',
  item: { separator: ':', parts: [{ name: 'protocol', allowed: ['http', 'https'] }, { name: 'port', min: 1, max: 65535 }] },
};

describe('judgeValue', () => {
  it.each<[string, AnnotationValue, string]>([
    ['a boolean', BOOLEAN, 'true'],
    ['an enum', { type: 'enum', allowed: ['rr', 'wrr'] }, 'wrr'],
    ['an enum in any case', { type: 'enum', allowed: ['Ip'], ignoreCase: true }, 'IP'],
    ['another value of an open enum', { type: 'enum', allowed: ['rr'], open: true }, 'sch'],
    ['an integer at its limit', { type: 'integer', min: 1, max: 2048 }, '2048'],
    ['a list of pairs', PORTS, 'https:443,http:80'],
    ['an item without its optional part', { type: 'list', item: { separator: ':', parts: [{ name: 'zone' }, { name: 'ip', optional: true }] } }, 'a,b:10.0.0.1'],
    ['an empty value that means something', { type: 'list', prefixes: ['sg-'], mayBeEmpty: true }, ''],
    ['an id', { type: 'id', prefixes: ['lb-', 'nlb-'] }, 'nlb-abc'],
    ['JSON of the right shape', { type: 'json', json: 'array' }, '[{"HTTP":80}]'],
    ['any value of a key that is on by being there', { type: 'any' }, 'whatever'],
    ['free text', { type: 'string' }, ''],
  ])('takes %s', (_name, value, text) => {
    expect(judgeValue({ value }, text)).toBeUndefined();
  });

  it.each<[string, AnnotationValue, string]>([
    ['a boolean in another case', BOOLEAN, 'True'],
    ['a boolean with a blank', BOOLEAN, 'true '],
    ['an empty boolean', BOOLEAN, ''],
    ['an enum in another case', { type: 'enum', allowed: ['internet'] }, 'Internet'],
    ['an integer out of range', { type: 'integer', min: 1, max: 2048 }, '2049'],
    ['an integer that is none', { type: 'integer' }, '10Mbps'],
    ['a pair the wrong way round', PORTS, '443:https'],
    ['a blank between items', PORTS, 'https:443, http:80'],
    ['a full-width comma', PORTS, 'https:443，http:80'],
    ['too many items', { type: 'list', maxItems: 1 }, 'sg-a,sg-b'],
    ['an id of something else', { type: 'id', prefixes: ['lb-'] }, 'subnet-abc'],
    ['JSON of the wrong shape', { type: 'json', json: 'array' }, '{"HTTP":80}'],
    ['JSON with a curly quote', { type: 'json', json: 'object' }, '{“a”:1}'],
  ])('refuses %s', (_name, value, text) => {
    expect(judgeValue({ value }, text)?.kind).toBe('invalid');
  });

  it('tells what is refused from what is ignored and what is listed as quiet', () => {
    const quiet = [{ values: ['on'] }];
    expect(judgeValue({ value: { ...BOOLEAN, otherwise: 'refused' } }, 'on')?.kind).toBe('invalid');
    expect(judgeValue({ value: { ...BOOLEAN, otherwise: 'ignored' } }, 'on')?.kind).toBe('ignored');
    expect(judgeValue({ value: BOOLEAN, quiet }, 'on')?.kind).toBe('quiet');
    expect(judgeValue({ value: { type: 'any' }, quiet: [{ values: ['false'], ignoreCase: true }] }, 'False')?.kind).toBe('quiet');
  });

  it.each<[AnnotationValue, string, string | undefined]>([
    [BOOLEAN, 'True', 'true'],
    [BOOLEAN, 'on', 'true'],
    [{ type: 'enum', allowed: ['on', 'off'] }, 'false', 'off'],
    [{ type: 'enum', allowed: ['internet', 'intranet'] }, 'intranett', 'intranet'],
    [{ type: 'enum', allowed: ['internet', 'intranet'] }, 'public', undefined],
    [PORTS, '443:https', undefined],
  ])('guesses from %o and %s', (value, text, meant) => {
    expect(judgeValue({ value }, text)?.meant).toBe(meant);
  });

  it.each(['<your-lb-id>', '{{ .Values.lb }}', '${LB_ID}', 'lb-xxxxxxxx', 'lb-***'])('leaves a stand-in alone: %s', (text) => {
    expect(isStandIn(text)).toBe(true);
    expect(judgeValue({ value: { type: 'enum', allowed: ['a'] } }, text)).toBeUndefined();
  });
});

describe('allowedWords', () => {
  it.each<[AnnotationValue, string]>([
    [BOOLEAN, 'true, false'],
    [{ type: 'enum', allowed: ['a', 'b'] }, 'a, b'],
    [{ type: 'integer', min: 1, max: 9, unit: 's' }, '1-9 s'],
    [{ type: 'id', prefixes: ['lb-'] }, 'lb-*'],
    [{ ...PORTS, example: 'https:443' }, 'https:443'],
    [{ type: 'json' }, 'json'],
  ])('says %o in short', (value, words) => {
    expect(allowedWords(value)).toBe(words);
  });
});
