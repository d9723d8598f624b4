import { copyText } from './clipboard.ts';

/**
 * Copies a text with its formatting: HTML beside plain text, so that each place takes what it understands. Says how far
 * it came: `rich`, only `plain`, or `failed` where copying is not allowed at all.
 */
export async function copyRich(html: string, plain: string): Promise<'rich' | 'plain' | 'failed'> {
  try {
    const part = (text: string, type: string): Blob => new Blob([text], { type });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': part(html, 'text/html'), 'text/plain': part(plain, 'text/plain') })]);
    return 'rich';
  } catch {
    if (copyByEvent(html, plain)) return 'rich';
    return (await copyText(plain)) ? 'plain' : 'failed';
  }
}

/** The old command fires a copy event, which takes both flavours; it also works in sandboxed frames. */
function copyByEvent(html: string, plain: string): boolean {
  let taken = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plain);
    taken = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy);
  try {
    return document.execCommand('copy') && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', onCopy);
  }
}
