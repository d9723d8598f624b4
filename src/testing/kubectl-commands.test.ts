import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { splitCommands } from '#content/build/lint/shell.ts';
import { collectScript } from '#domain/fix/collect.ts';
import { annotateCommand, fillCommand } from '#domain/rules/commands.ts';
import { PROBES } from '#domain/rules/probes.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What `--help` of a real kubectl lists: per command its flags, and whether each takes a value. */
const KUBECTL = JSON.parse(readFileSync(path.join(ROOT, 'src/testing/fixtures/kubectl-flags.json'), 'utf8')) as {
  readonly global: Readonly<Record<string, boolean>>;
  readonly commands: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
};

const SAMPLE = {
  namespace: 'shop', name: 'web', service: 'web', ingress: 'front', pod: 'web-6d4cf56db6-x2x9k', node: 'cn-hangzhou.10.0.0.8', workload: 'web', port: '8080', selector: 'app=web,tier=front', address: '47.96.1.2',
  type: 'service', key: 'example.com/a', newKey: 'example.com/b', newValue: 'true', otherKey: 'example.com/c', otherValue: '{"a":"b c"}',
  selectorPatch: '{"spec":{"selector":{"app":"web","tier":null}}}', targetPortPatch: '[{"op":"replace","path":"/spec/ports/0/targetPort","value":8080}]',
};

/** Every text that stands under `command` or `commands`, wherever it is in a JSON value. */
function commandsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (key === 'command' && typeof inner === 'string') return [inner];
    if (key === 'commands' && Array.isArray(inner)) return inner.filter((one) => typeof one === 'string');
    if (key === 'annotation' && typeof inner === 'object' && inner !== null && 'on' in inner) return annotateCommand(inner as Parameters<typeof annotateCommand>[0]) ?? [];
    return commandsIn(inner);
  });
}

function contentCommands(): string[] {
  return ['flows', 'remedies', 'articles'].flatMap((folder) =>
    readdirSync(path.join(ROOT, 'content', folder))
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => commandsIn(JSON.parse(readFileSync(path.join(ROOT, 'content', folder, file), 'utf8')))),
  );
}

/** What is wrong with a call of kubectl; undefined where nothing is. */
function faultOf(words: readonly string[]): string | undefined {
  const plain: string[] = [];
  const used: string[] = [];
  const flags = (): Readonly<Record<string, boolean>> => {
    const name = [3, 2, 1].map((count) => plain.slice(0, count).join(' ').replace(/^(top \w+)s$/, '$1')).find((one) => Object.hasOwn(KUBECTL.commands, one));
    return { ...KUBECTL.global, ...(name === undefined ? {} : KUBECTL.commands[name]) };
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') break;
    if (!word.startsWith('-') || word === '-') {
      plain.push(word);
      continue;
    }
    used.push(word);
    const [flag = ''] = word.split('=');
    const short = /^-\w/.test(flag) ? flag.slice(0, 2) : flag;
    const takes = flags()[short];
    if (takes && !word.includes('=') && short === flag) {
      at += 1;
      if (words[at] === undefined) return `${word} needs a value`;
    }
  }
  const [verb = ''] = plain;
  if (!Object.hasOwn(KUBECTL.commands, verb)) return `no such command: ${verb}`;
  const known = flags();
  const odd = used.map((word) => word.split('=')[0] ?? '').find((flag) => known[flag.startsWith('--') ? flag : flag.slice(0, 2)] === undefined);
  return odd === undefined ? undefined : `${verb} knows no ${odd}`;
}

function kubectlCalls(command: string): string[][] {
  // A gap that the reader fills, as `<pod>`, is a redirection to a shell.
  return splitCommands(command.replaceAll(/<([\w-]+)>/g, '$1')).flatMap((words) => {
    const start = words.findIndex((word) => word === 'kubectl' || word === 'run');
    const inFront = words.slice(0, Math.max(start, 0));
    return start < 0 || inFront.some((word) => /^(?:kubectl|echo|printf)$/.test(word)) ? [] : [words.slice(start + 1)];
  });
}

const scripts = (['Service', 'Ingress'] as const).map((kind) => collectScript({ kind, namespace: 'shop', name: 'web', product: null }, 'sh').split('\n').slice(1).join('\n'));

describe('every command that is shown', () => {
  const templates = [...new Set([...contentCommands(), ...Object.values<string>(PROBES)])];

  it('is a call that kubectl understands, sample names filled in', () => {
    const faults = [...templates.map((template) => fillCommand(template, SAMPLE).text), ...scripts].flatMap((command) =>
      kubectlCalls(command).flatMap((words) => {
        const fault = faultOf(words);
        return fault === undefined ? [] : [`${fault}: ${command}`];
      }),
    );
    expect(faults).toEqual([]);
    expect(templates.length).toBeGreaterThan(200);
  });

  it('is checked by something that refuses what kubectl refuses', () => {
    const fault = (command: string) => kubectlCalls(command).map(faultOf)[0];
    expect(fault('kubectl -n shop get svc web --overwrite')).toBe('get knows no --overwrite');
    expect(fault('kubectl fetch svc')).toBe('no such command: fetch');
    expect(fault('kubectl get svc -n')).toBe('-n needs a value');
    expect(fault('kubectl -n shop annotate svc web a=b --overwrite')).toBeUndefined();
  });

  it('fills every placeholder that content uses', () => {
    const missing = new Set(templates.flatMap((template) => fillCommand(template, SAMPLE).missing));
    expect([...missing]).toEqual([]);
  });
});
