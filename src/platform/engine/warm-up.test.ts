import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadForNode } from '#content/build/load-for-node.ts';
import { createReader, type Reader } from '#domain/engine/reader.ts';
import { warmUp } from './warm-up.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

function spyOn(reader: Pick<Reader, 'read'>) {
  const texts: string[] = [];
  const read: Reader['read'] = (inputs, product) => {
    texts.push(...inputs.map((input) => input.text));
    return reader.read(inputs, product);
  };
  return { texts, reader: { read } as Reader };
}

describe('the warm-up', () => {
  const real = createReader(loadForNode('content').logic());

  it('reads every kind of text, both clouds, an object in each', () => {
    const clouds = new Set<string | null>();
    const spy = spyOn({ read: (inputs) => {
      const reading = real.read(inputs);
      expect(reading.resources.length).toBeGreaterThan(0);
      expect(reading.inputs[0]?.problems).toEqual([]);
      clouds.add(reading.diagnosis.cloud);
      return reading;
    } });
    warmUp(spy.reader, () => spy.texts.length >= 5);
    vi.runAllTimers();
    expect(spy.texts).toHaveLength(5);
    expect(clouds).toEqual(new Set(['alibaba', 'tencent', null]));
  });

  it('ends at the first request, and when it takes too long', () => {
    let asked = false;
    const spy = spyOn({ read: () => { vi.advanceTimersByTime(300); return {} as ReturnType<Reader['read']>; } });
    warmUp(spy.reader, () => asked);
    asked = true;
    vi.runAllTimers();
    const read = spy.texts.length;
    expect(read).toBe(1);
    asked = false;
    warmUp(spy.reader, () => asked);
    vi.runAllTimers();
    expect(spy.texts.length - read).toBeLessThan(8);
  });
});
