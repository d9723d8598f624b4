import { useEffect } from 'react';
import { useKeptParameters } from '#platform/use-address.ts';

/** `accent=0a6b68`: the colour of buttons and marks, for pages that embed a flow. What is no colour is ignored. */
export function useAccent(): void {
  const { accent } = useKeptParameters();
  useEffect(() => {
    const colour = accent !== undefined && /^[0-9a-f]{6}$/i.test(accent) ? accent : undefined;
    const { style } = document.documentElement;
    if (colour === undefined) return undefined;
    style.setProperty('--wz-accent', `#${colour}`);
    style.setProperty('--wz-accent-text', isDark(colour) ? '#ffffff' : '#0b0f10');
    style.setProperty('--wz-accent-soft', `color-mix(in srgb, #${colour} 14%, var(--wz-surface))`);
    return () => ['--wz-accent', '--wz-accent-text', '--wz-accent-soft'].forEach((name) => style.removeProperty(name));
  }, [accent]);
}

/** White text reads better than black on it (relative luminance of WCAG 2.2). */
function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179;
}
