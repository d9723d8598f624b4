import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Remedy } from '#domain/content-types.ts';
import { applyEdits } from '#domain/fix/apply-edits.ts';
import { toPowerShell } from '#domain/fix/powershell.ts';
import { readChange } from '#domain/fix/read-change.ts';
import { shellTokens } from '#domain/fix/shell-tokens.ts';
import { fillCommand } from '#domain/rules/commands.ts';

const REMEDIES = fileURLToPath(new URL('../../content/remedies', import.meta.url));

const VALUES = {
  namespace: 'shop', name: 'web', service: 'web',
  selectorPatch: '{"spec":{"selector":{"app":"site","tier":null}}}',
  targetPortPatch: '[{"op":"test","path":"/spec/ports/0/port","value":80},{"op":"replace","path":"/spec/ports/0/targetPort","value":8080}]',
};

const SERVICE = {
  apiVersion: 'v1', kind: 'Service',
  metadata: { name: 'web', namespace: 'shop', finalizers: ['example.com/keep'] },
  spec: { type: 'ClusterIP', externalTrafficPolicy: 'Local', internalTrafficPolicy: 'Local', sessionAffinity: 'ClientIP', publishNotReadyAddresses: true, selector: { app: 'web', tier: 'front' }, ports: [{ port: 80, targetPort: 'web' }] },
};

/** Every patch of a Service that content can show. */
const PATCHES = readdirSync(REMEDIES).flatMap((file) => {
  const { remedies } = JSON.parse(readFileSync(path.join(REMEDIES, file), 'utf8')) as { remedies: readonly Remedy[] };
  return remedies.flatMap(({ commands = [], proven }) => [...commands, ...(proven ? [proven.command] : [])].map((command) => fillCommand(command, VALUES).text).filter((text) => text.includes(' patch svc ') && readChange(text)?.kind === 'Service'));
});

function hasKubectl(): boolean {
  try {
    execFileSync('kubectl', ['version', '--client'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'wenzhen-patches-'));
const file = path.join(folder, 'service.json');

/** What kubectl makes of the Service by a patch, without a cluster. */
function patched(type: string, patch: string): { readonly metadata: object; readonly spec: object } {
  writeFileSync(file, JSON.stringify(SERVICE));
  const out = execFileSync('kubectl', ['patch', '--local', '-f', file, `--type=${type}`, '-p', patch, '-o', 'json'], { encoding: 'utf8' });
  const { metadata, spec } = JSON.parse(out) as { metadata: object; spec: object };
  return { metadata, spec };
}

/** Type and patch of a command as its shell hands them on. PowerShell doubles a single quote inside of single quotes. */
function patchOf(words: readonly string[]): readonly [type: string, patch: string] {
  const inline = words.find((word) => word.startsWith('--type='))?.slice('--type='.length);
  return [inline ?? (words.includes('--type') ? (words[words.indexOf('--type') + 1] ?? '') : 'strategic'), words[words.indexOf('-p') + 1] ?? ''];
}

describe.skipIf(!hasKubectl())('every patch of a Service that is shown', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([...new Set(PATCHES)])('does what its diff shows, for a real kubectl and in both shells: %s', (command) => {
    const wanted = applyEdits(SERVICE, readChange(command)?.edits ?? []) as typeof SERVICE;
    const words = (shellTokens(command) ?? []).map(({ text }) => text);
    const forPowerShell = /-p '((?:[^']|'')*)'/.exec(toPowerShell(command) ?? '')?.[1]?.replaceAll("''", "'") ?? '';
    expect(forPowerShell).not.toContain('"');
    const [type, patch] = patchOf(words);
    for (const one of [patch, forPowerShell]) expect(patched(type, one)).toEqual({ metadata: wanted.metadata, spec: wanted.spec });
  }, 20_000);
});
