import { describe, expect, it } from 'vitest';
import { repairCharacters } from './characters.ts';

describe('colours that lost their escape character', () => {
  it.each([
    ['[31mError[0m', 'Error'],
    ['[01;31m[Kfoo[m[K bar', 'foo bar'],
    ['[[32mOK[0m]', '[OK]'],
    ['Name: web[0m', 'Name: web'],
  ])('are taken away: %s', (line, text) => {
    expect(repairCharacters(line)).toEqual({ text, damage: ['terminal-colours'] });
  });

  it.each(['status: [migrate]', 'x: [m]', 'keep: [0m]', 'rate(a[5m]) + rate(b[1m])', 'rate(a[5m]) + [m]', 'a [5m] [migrate]'])('are not seen in %s', (line) => {
    expect(repairCharacters(line)).toEqual({ text: line, damage: [] });
  });
});
