import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readableOn, textOn } from './accent.ts';

describe('readableOn', () => {
  it('leaves a colour that can be read', () => {
    expect(readableOn('0a6b68', 'ffffff')).toBe('0a6b68');
    expect(readableOn('AA0055', 'ffffff')).toBe('aa0055');
  });

  it('darkens a bright colour on white and lightens a dark one on a dark ground', () => {
    expect(readableOn('ffcc00', 'ffffff')).toBe('806600');
    expect(readableOn('0a6b68', '192021')).not.toBe('0a6b68');
    expect(readableOn('000000', '192021')).toMatch(/^([89a-f].){3}$/);
  });
});

it('textOn chooses what reads better', () => {
  expect(textOn('0a6b68')).toBe('white');
  expect(textOn('ffcc00')).toBe('black');
});

it('the grounds are those of the themes', () => {
  const tokens = readFileSync('src/ui/tokens.css', 'utf8');
  const hook = readFileSync('src/app/use-accent.ts', 'utf8');
  for (const [, colour] of tokens.matchAll(/--wz-surface: #(\w{6});/g)) expect(hook).toContain(`'${colour}'`);
});
