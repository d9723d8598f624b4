import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEvidence } from './read-evidence.ts';
import type { Evidence, ProblemCode } from './types.ts';

const ROOT = new URL('../../testing/fixtures/kubectl/', import.meta.url);
const FIXTURES = ['1.20', '1.33'].flatMap((version) => readdirSync(new URL(`${version}/`, ROOT)).map((file) => `${version}/${file}`));
const TEXTS = new Map(FIXTURES.map((file) => [file, readFileSync(new URL(file, ROOT), 'utf8')]));

interface Damage {
  readonly apply: (text: string) => string;
  /** Lines put in front, by which every line moves. */
  readonly shift?: number;
  readonly code?: ProblemCode;
  /** Fixtures in which something is lost for good. */
  readonly except?: RegExp;
}

const numbered = (text: string, print: (n: number) => string): string => text.split('\n').map((line, index) => print(index + 1) + line).join('\n');

const DAMAGES: Readonly<Record<string, Damage>> = {
  'CRLF': { apply: (text) => text.replaceAll('\n', '\r\n') },
  'lone CR': { apply: (text) => text.replaceAll('\n', '\r') },
  'byte order mark': { apply: (text) => `\ufeff${text}`, code: 'odd-whitespace' },
  'zero-width': { apply: (text) => text.replaceAll(':', ':\u200b'), code: 'odd-whitespace' },
  'non-breaking blanks': { apply: (text) => text.replaceAll(' ', '\u00a0'), code: 'odd-whitespace' },
  'ideographic blanks': { apply: (text) => text.replaceAll(' ', '\u3000'), code: 'odd-whitespace' },
  'colours': { apply: (text) => text.replace(/^(\s*)([A-Z][\w ]*:)/gm, '$1\u001b[1;32m$2\u001b[0m'), code: 'terminal-colours' },
  'prompt': { apply: (text) => `[root@vm ~]# kubectl describe x y\n${text}[root@vm ~]# `, shift: 1 },
  'fence': { apply: (text) => `\`\`\`text\n${text}\`\`\`\n`, shift: 1 },
  'quote': { apply: (text) => text.replace(/^/gm, '> '), code: 'quote-marks' },
  'indented': { apply: (text) => text.replace(/^/gm, '    ') },
  'grep -n': { apply: (text) => numbered(text, (n) => `${n}:`), code: 'line-numbers' },
  'editor line numbers': { apply: (text) => numbered(text, (n) => `${String(n).padStart(4)}  `), code: 'line-numbers' },
  'cat -n': { apply: (text) => numbered(text, (n) => `${String(n).padStart(6)}\t`), code: 'line-numbers' },
  'HTML entities': { apply: (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'), code: 'html-entities' },
  'full-width colons after keys': { apply: (text) => text.replace(/^([A-Z][\w ]*): +/gm, '$1：'), code: 'full-width-punctuation', except: /configmap/ },
  'tabs for blanks': { apply: (text) => text.replaceAll(/ {8}/g, '\t') },
  'terminal frame': { apply: (text) => `┌────┐\n${text.trimEnd().split('\n').map((line) => `│ ${line.padEnd(90)} │`).join('\n')}\n└────┘`, shift: 1, code: 'screen-frame' },
  'trailing blanks': { apply: (text) => text.replace(/$/gm, '   '), except: /configmap/ },
  'collapsed blanks': { apply: (text) => text.replace(/ +/g, ' '), code: 'collapsed-blanks', except: /pod|configmap|svc-annotations/ },
  'collapsed blanks, no indentation': { apply: (text) => text.replace(/ +/g, ' ').replace(/^ /gm, ''), code: 'collapsed-blanks', except: /pod|configmap|svc-annotations|deployment|set\.txt/ },
};

/** What is left of evidence when positions and blanks inside messages do not count. */
function content(evidence: Evidence): unknown {
  return evidence.resources.map(({ kind, object, absent, events, client }) => ({
    kind, object, client, absent: [...absent].sort(), state: events.state,
    events: events.items.map(({ type, reason, source, lastSeen, firstSeen, count, message }) => ({ type, reason, source, lastSeen, firstSeen, count, message: message.replace(/\s+/g, ' ') })),
  }));
}

describe.each(Object.entries(DAMAGES))('%s', (_, { apply, shift = 0, code, except }) => {
  const whole = FIXTURES.filter((file) => !except?.test(file));

  it.each(whole)('%s gives the same resources on the same lines', (file) => {
    const text = TEXTS.get(file)!;
    const before = readEvidence([{ name: 'paste', text }]);
    const after = readEvidence([{ name: 'paste', text: apply(text) }]);
    expect(content(after)).toEqual(content(before));
    after.resources.forEach((resource, index) => {
      const lines = [...before.resources[index]!.lines].map(([pointer, line]) => [pointer, line + shift]);
      expect(Object.fromEntries(resource.lines)).toEqual(Object.fromEntries(lines));
    });
  });

  it('is reported once for a block, or not at all where it does no harm', () => {
    const evidence = readEvidence([{ name: 'paste', text: apply(TEXTS.get('1.33/svc-ack-pending.txt')!) }]);
    const codes = evidence.inputs[0]!.problems.map((problem) => problem.code);
    expect(codes).toEqual(code ? [code] : []);
  });
});

it('reports a full-width colon inside an annotation value and leaves it', () => {
  const text = TEXTS.get('1.33/svc-ack-ok.txt')!.replace('https:443', 'https：443');
  const { resources, inputs } = readEvidence([{ name: 'paste', text }]);
  expect(resources[0]?.object['metadata']).toMatchObject({ annotations: { 'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-protocol-port': 'https：443,http:80' } });
  expect(inputs[0]?.problems).toMatchObject([{ code: 'full-width-punctuation', line: 8 }]);
});

it('joins lines that a terminal broke at its width', () => {
  const text = TEXTS.get('1.33/svc-ack-ok.txt')!;
  const wrapped = text.split('\n').flatMap((line) => line.match(/.{1,80}/g) ?? ['']).join('\n');
  const { resources, inputs } = readEvidence([{ name: 'paste', text: wrapped }]);
  expect(resources[0]?.object).toEqual(readEvidence([{ name: 'paste', text }]).resources[0]?.object);
  expect(inputs[0]?.problems.map((problem) => problem.code)).toContain('wrapped-line');
});

it('knows that eaten markers leave the endpoints in doubt', () => {
  const text = TEXTS.get('1.33/svc-clusterip-empty.txt')!.replace(/<\w+>/g, '');
  const [service] = readEvidence([{ name: 'paste', text }]).resources;
  expect(service?.object['spec']).toMatchObject({ ports: [{ port: 80, protocol: 'TCP', targetPort: 'http' }] });
  expect(service?.object['endpointsLine']).toEqual([{}]);
  expect(service?.open.has('/endpointsLine/0')).toBe(true);
});
