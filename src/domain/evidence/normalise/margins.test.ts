import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.ts';

const linesOf = (text: string): string[] => normalise(text).lines.map(({ role, text: line }) => (role === undefined ? line : `${role}: ${line}`));

describe('code that is set in', () => {
  it('loses its margin from a prompt behind an empty line on, with the lines that are set in as deep', () => {
    expect(linesOf('看看：\n\n    $ kubectl -n shop get pods\n    NAME    READY\n      web   1/1\n\n谢谢')).toEqual([
      '看看：', '', 'command: kubectl -n shop get pods', 'NAME    READY', '  web   1/1', '', '谢谢',
    ]);
  });

  it.each([
    ['a script in a manifest', 'data:\n  run.sh: |\n    $ kubectl get pods\n'],
    ['arguments in a describe', '    Command:\n      sh\n\n      kubectl get pods\n'],
    ['no command', 'text\n\n    $ 12 for all\n'],
  ])('keeps it for %s', (_what, text) => {
    expect(normalise(text).lines.map(({ text: line }) => line).join('\n')).toBe(text.trimEnd() + (text.endsWith('\n') ? '\n' : ''));
  });
});
