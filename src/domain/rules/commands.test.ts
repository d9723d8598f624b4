import { describe, expect, it } from 'vitest';
import { annotateCommand, fillCommand, quoteForShell } from './commands.ts';

describe('fillCommand', () => {
  it('fills names and reports nothing missing', () => {
    expect(fillCommand('kubectl -n {{namespace}} get svc {{name}}', { namespace: 'prod', name: 'web' })).toEqual({
      text: 'kubectl -n prod get svc web',
      missing: [],
    });
  });

  it('keeps what is missing visible', () => {
    expect(fillCommand('kubectl -n {{namespace}} get svc {{name}}', { name: 'web' })).toEqual({
      text: 'kubectl -n <namespace> get svc web',
      missing: ['namespace'],
    });
  });

  it.each(['web; rm -rf /', '$(id)', '`id`', '-oyaml', 'a b', "a'b", 'Web', 'a\nb', '', '../x', 'web-', '{{name}}', 'a|b'])(
    'never puts %j into a command as a name',
    (name) => {
      const filled = fillCommand('kubectl get svc {{name}}', { name });
      expect(filled).toEqual({ text: 'kubectl get svc <name>', missing: ['name'] });
    },
  );

  it('checks selectors and addresses by their own shape', () => {
    expect(fillCommand('kubectl get pods -l {{selector}}', { selector: 'app=web,app.kubernetes.io/part-of=shop' }).text).toBe(
      'kubectl get pods -l app=web,app.kubernetes.io/part-of=shop',
    );
    expect(fillCommand('kubectl get pods -l {{selector}}', { selector: 'app=web;id' }).missing).toEqual(['selector']);
    expect(fillCommand('curl {{address}}', { address: 'fd00::10' }).text).toBe('curl fd00::10');
    expect(fillCommand('curl {{address}}', { address: '1.2.3.4;id' }).missing).toEqual(['address']);
  });

  it('quotes free values for the shell and reads no prototype key', () => {
    expect(fillCommand('echo {{value}}', { value: "it's $HOME" }).text).toBe("echo 'it'\\''s $HOME'");
    expect(fillCommand('echo {{constructor}}', {}).missing).toEqual(['constructor']);
  });
});

describe('quoteForShell', () => {
  it('leaves plain words alone', () => {
    expect(quoteForShell('app=web')).toBe('app=web');
    expect(quoteForShell('')).toBe("''");
  });
});

describe('annotateCommand', () => {
  it('sets and removes, quoted for the shell', () => {
    expect(annotateCommand({ on: 'Service', key: 'a.b/c', value: 'true' })).toBe('kubectl -n {{namespace}} annotate svc {{service}} a.b/c=true --overwrite');
    expect(annotateCommand({ on: 'Ingress', key: 'a.b/c', value: '[{"x":1}]' })).toBe(`kubectl -n {{namespace}} annotate ingress {{ingress}} 'a.b/c=[{"x":1}]' --overwrite`);
    expect(annotateCommand({ on: 'Service', key: 'a.b/c', value: null })).toBe('kubectl -n {{namespace}} annotate svc {{service}} a.b/c-');
    expect(annotateCommand({ on: 'Pod', key: 'a.b/c', value: 'x' })).toBeUndefined();
  });
});
