// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLocalStorage } from './storage.ts';

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the storage of the browser', () => {
  it('is written once the page rests, each key once, and reads what waits', () => {
    const store = openLocalStorage();
    const write = vi.spyOn(Storage.prototype, 'setItem');
    store.set('a', '1');
    store.set('a', '2');
    expect([store.get('a'), localStorage.getItem('a')]).toEqual(['2', null]);
    vi.runAllTimers();
    expect(localStorage.getItem('a')).toBe('2');
    expect(write).toHaveBeenCalledTimes(1);
    store.set('b', '3');
    vi.runAllTimers();
    expect(localStorage.getItem('b')).toBe('3');
  });

  it('loses nothing when the page is left', () => {
    const store = openLocalStorage();
    store.set('a', '1');
    window.dispatchEvent(new Event('pagehide'));
    expect(localStorage.getItem('a')).toBe('1');
  });

  it('forgets what is removed before it was written', () => {
    const store = openLocalStorage();
    store.set('a', '1');
    store.remove('a');
    vi.runAllTimers();
    expect([store.get('a'), localStorage.getItem('a')]).toEqual([null, null]);
  });

  it('goes on when it is full', () => {
    const store = openLocalStorage();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    store.set('a', '1');
    expect(() => vi.runAllTimers()).not.toThrow();
  });

  it('is the memory of the page where it is denied', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const store = openLocalStorage();
    store.set('a', '1');
    expect([store.available, store.get('a'), store.get('b')]).toEqual([false, '1', null]);
    store.remove('a');
    expect(store.get('a')).toBeNull();
  });
});
