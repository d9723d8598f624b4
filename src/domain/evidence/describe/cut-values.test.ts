import { describe, expect, it } from 'vitest';
import { fieldState } from '../field-state.ts';
import { readEvidence } from '../read-evidence.ts';
import type { Resource } from '../types.ts';

const HEAD = '$ kubectl -n shop describe svc pay\nName:                     pay\nNamespace:                shop\nLabels:                   app=pay\n';
const REST = 'Selector:                 app=pay\nType:                     LoadBalancer\n';

function read(text: string): Resource {
  const [resource] = readEvidence([{ name: 'paste', text: HEAD + text }]).resources;
  if (!resource) throw new Error('nothing was read');
  return resource;
}

const annotation = (key: string): string => `/metadata/annotations/${key.replaceAll('/', '~1')}`;

describe('a description that was cut in a value', () => {
  it('knows that the last annotation is there, not what it says', () => {
    const cut = read('Annotations:              a.example.com/one: yes\n                          a.example.com/two: tru');
    expect(fieldState(cut, annotation('a.example.com/one'))).toBe('present');
    expect(fieldState(cut, annotation('a.example.com/two'))).toBe('unknown');
    const whole = read(`Annotations:              a.example.com/one: yes\n                          a.example.com/two: true\n${REST}`);
    expect(fieldState(whole, annotation('a.example.com/two'))).toBe('present');
  });

  it('takes a cut key for no part of the value above', () => {
    const cut = read('Annotations:              a.example.com/one: yes\n                          a.example.com/two: no\n                          a.example.com/thr');
    expect(JSON.stringify(cut.object)).not.toContain('thr');
    expect(fieldState(cut, annotation('a.example.com/one'))).toBe('present');
  });

  it('reads on where lines below belong to the value', () => {
    const long = read(`Annotations:              a.example.com/one:\n                            {"a": 1,\n                            "b": 2}\n${REST}`);
    expect((long.object['metadata'] as { annotations: Record<string, string> }).annotations['a.example.com/one']).toBe('{"a": 1,\n"b": 2}');
  });

  it('does not know the rest of a selector, nor a type that is none', () => {
    expect(fieldState(read('Annotations:              <none>\nSelector:                 app=pay,tier=ba'), '/spec/selector/tier')).toBe('unknown');
    expect(fieldState(read('Annotations:              <none>\nSelector:                 app=pay\nType:                     LoadBa'), '/spec/type')).toBe('unknown');
    expect(fieldState(read(`Annotations:              <none>\n${REST}`), '/spec/type')).toBe('present');
  });
});
