// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyRich } from './rich-clipboard.ts';

afterEach(() => vi.unstubAllGlobals());

/** The old command, which fires a copy event with or without a place for the data. */
function oldCommand(data: Record<string, string> | null) {
  document.execCommand = () => {
    const event = new Event('copy');
    Object.defineProperty(event, 'clipboardData', { value: data && { setData: (type: string, text: string) => void (data[type] = text) } });
    document.dispatchEvent(event);
    return data !== null;
  };
}

describe('copyRich', () => {
  it('puts both flavours on the clipboard', async () => {
    const written: Record<string, Blob>[] = [];
    vi.stubGlobal('ClipboardItem', function ClipboardItem(parts: Record<string, Blob>) {
      written.push(parts);
    });
    vi.stubGlobal('navigator', { clipboard: { write: () => Promise.resolve() } });
    expect(await copyRich('<b>x</b>', 'x')).toBe('rich');
    expect(Object.keys(written[0] ?? {})).toEqual(['text/html', 'text/plain']);
  });

  it('falls back to the old command, still with both', async () => {
    const data: Record<string, string> = {};
    vi.stubGlobal('navigator', { clipboard: { write: () => Promise.reject(new Error('denied')) } });
    oldCommand(data);
    expect(await copyRich('<b>x</b>', 'x')).toBe('rich');
    expect(data).toEqual({ 'text/html': '<b>x</b>', 'text/plain': 'x' });
  });

  it('falls back to plain text, and says so', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.resolve() } });
    oldCommand(null);
    expect(await copyRich('<b>x</b>', 'x')).toBe('plain');
  });

  it('says so where nothing may be copied', async () => {
    vi.stubGlobal('navigator', {});
    oldCommand(null);
    expect(await copyRich('<b>x</b>', 'x')).toBe('failed');
  });
});
