import { useEffect } from 'react';
import { useKeptParameters } from '#platform/use-address.ts';
import { readableOn, textOn } from './accent.ts';
import type { ShownTheme } from './use-appearance.ts';

/** What lies below text: `--wz-surface` of src/ui/tokens.css. */
const GROUNDS: Readonly<Record<ShownTheme, string>> = { light: 'ffffff', dark: '192021' };

/**
 * `accent=0a6b68`: the colour of buttons, links and marks, for pages that embed a flow; as much lighter or darker as the
 * theme needs it to be read. What is no colour is ignored.
 */
export function useAccent(theme: ShownTheme): void {
  const { accent } = useKeptParameters();
  useEffect(() => {
    const asked = accent !== undefined && /^[0-9a-f]{6}$/i.test(accent) ? accent : undefined;
    const { style } = document.documentElement;
    if (asked === undefined) return undefined;
    const colour = readableOn(asked, GROUNDS[theme]);
    style.setProperty('--wz-accent', `#${colour}`);
    style.setProperty('--wz-accent-text', textOn(colour) === 'white' ? '#ffffff' : '#0b0f10');
    style.setProperty('--wz-accent-soft', `color-mix(in srgb, #${colour} 14%, var(--wz-surface))`);
    return () => ['--wz-accent', '--wz-accent-text', '--wz-accent-soft'].forEach((name) => style.removeProperty(name));
  }, [accent, theme]);
}
