import { describe, expect, it } from 'vitest';
import { attachmentsOf, BOX, boxText, countLines, formatSize, joinInputs, withAttachments } from './paste-inputs.ts';

describe('paste inputs', () => {
  const file = { name: 'svc.yaml', text: 'kind: Service' };

  it('keeps the box and the attachments apart', () => {
    const inputs = joinInputs('Name: web', [file]);
    expect(inputs.map((input) => input.name)).toEqual([BOX, 'svc.yaml']);
    expect(boxText(inputs)).toBe('Name: web');
    expect(attachmentsOf(inputs)).toEqual([file]);
  });

  it('leaves a blank box out beside attachments, but reads a box of blanks alone', () => {
    expect(joinInputs('  ', [file])).toEqual([file]);
    expect(joinInputs('  ', [])).toEqual([{ name: BOX, text: '  ' }]);
    expect(joinInputs('', [])).toEqual([]);
  });

  it('gives every attachment a name of its own', () => {
    const twice = withAttachments([file], [file, { name: BOX, text: 'x' }]);
    expect(twice.map((input) => input.name)).toEqual(['svc.yaml', 'svc.yaml 2', 'paste 2']);
  });

  it('counts lines and sizes', () => {
    expect([countLines('a\nb\n'), countLines('a\nb'), countLines('')]).toEqual([2, 2, 1]);
    expect([formatSize(10), formatSize(41_300), formatSize(5_240_000)]).toEqual(['1 KB', '41 KB', '5.2 MB']);
  });
});
