import { describe, expect, it } from 'vitest';
import type { Evidence, Resource } from '../evidence/types.ts';
import type { Diagnosis, Finding } from '../rules/types.ts';
import { linkOf, secretsIn, toDiagnoseReport } from './diagnose-report.ts';
import type { ReportWords } from './diagnose-report.ts';

const resource: Resource = {
  apiVersion: 'v1',
  kind: 'Service',
  object: { metadata: { name: 'web', annotations: { 'db-password': 'hunter2' } }, spec: { ports: [{ port: 80 }] }, onlyForTheEngine: [1] },
  lines: new Map([['/metadata/name', 1]]),
  open: new Set(['']),
  absent: new Set(),
  unknown: new Set(['/metadata/namespace']),
  events: { state: 'unknown', items: [] },
  origin: 'describe',
  input: '-',
  startLine: 1,
  endLine: 9,
};

const finding: Finding = {
  id: 'vswitch-out-of-addresses',
  severity: 'error',
  certainty: 'certain',
  state: 'active',
  resource: 'Service web',
  quotes: [{ input: '-', line: 8, text: 'no ip, password=hunter2' }],
  facts: { name: 'web' },
  leadsTo: { flow: 'ack-service-diagnosis', node: 'vswitch-full' },
};

const evidence: Evidence = {
  inputs: [{ name: '-', lines: 9, blocks: [{ type: 'describe', kind: 'Service', startLine: 1, endLine: 9 }], problems: [{ code: 'cut-tail', line: 9 }, { code: 'odd-whitespace' }] }],
  resources: [resource],
  looseEvents: [],
  observations: [],
};

const diagnosis: Diagnosis = {
  product: 'ack',
  cloud: 'alibaba',
  productProof: [],
  subjects: [],
  findings: [finding],
  unknown: [{ id: 'x', resource: 'Service web', probes: ['kubectl get pods'] }],
  faults: [{ id: 'y', message: 'broke' }],
  next: [{ command: 'kubectl get pods', settles: ['x'] }],
};

const words: ReportWords = {
  titleOf: () => ['No address left for ', { t: 'code', v: '{{name}}' }],
  messageOf: ({ code }) => `about ${code}`,
};

describe('toDiagnoseReport', () => {
  const report = toDiagnoseReport(evidence, diagnosis, words);

  it('gives a resource in the Kubernetes shape, without what only the engine needs', () => {
    expect(report.resources).toEqual([
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'web', annotations: { 'db-password': '***' } },
        spec: { ports: [{ port: 80 }] },
        input: '-',
        startLine: 1,
        endLine: 9,
      },
    ]);
  });

  it('tells an empty list of events from events that were not read', () => {
    const withEvents = { ...evidence, resources: [{ ...resource, events: { state: 'complete' as const, items: [] } }] };
    expect(report.resources[0]).not.toHaveProperty('events');
    expect(toDiagnoseReport(withEvents, diagnosis, words).resources[0]?.events).toEqual([]);
  });

  it('fills the title of a finding and redacts what it quotes', () => {
    expect(report.findings[0]).toMatchObject({
      title: 'No address left for web',
      evidence: [{ input: '-', line: 8, text: 'no ip, password=***' }],
      link: '#/f/ack-service-diagnosis/vswitch-full',
    });
    expect(report.findings[0]).not.toHaveProperty('causedBy');
  });

  it('says null where a problem has no line', () => {
    expect(report.inputs[0]?.problems).toEqual([
      { code: 'cut-tail', line: 9, message: 'about cut-tail' },
      { code: 'odd-whitespace', line: null, message: 'about odd-whitespace' },
    ]);
  });

  it('hides a value everywhere that is known as a secret anywhere', () => {
    const pod = {
      ...resource,
      kind: 'Pod',
      object: { metadata: { name: 'orders' }, spec: { containers: [{ name: 'c', args: ['run', 'x9-maple-77'], env: [{ name: 'DB_PASS', value: 'x9-maple-77' }, { name: 'APP_TOKEN', value: 'orders' }] }] } },
      events: { state: 'complete' as const, items: [{ type: 'Warning', reason: 'Unhealthy', message: 'WRONGPASS for x9-maple-77 of orders', input: '-', startLine: 9, endLine: 9 }] },
    };
    const said = { ...finding, quotes: [{ input: '-', line: 9, text: 'WRONGPASS for x9-maple-77' }], facts: { name: 'x9-maple-77' }, details: [{ name: 'labels' as const, items: ['x9-maple-77'] }] };
    const hidden = toDiagnoseReport(
      { ...evidence, resources: [pod as unknown as Resource] },
      { ...diagnosis, findings: [said as unknown as Finding], next: [{ command: 'login x9-maple-77', settles: [] }], unknown: [{ id: 'x', resource: '', probes: ['try x9-maple-77'] }], faults: [{ id: 'y', message: 'x9-maple-77' }] },
      { ...words, messageOf: () => 'near x9-maple-77' },
    );
    expect(JSON.stringify(hidden)).not.toContain('x9-maple-77');
    expect(hidden.resources[0]).toMatchObject({ metadata: { name: 'orders' }, kind: 'Pod', input: '-', events: [{ message: 'WRONGPASS for *** of orders' }] });
  });

  it('hides what only the text gives away: a line of no object, the plain words of a Secret', () => {
    const text = 'login with token: kq7-violet-31\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: db}\ndata:\n  pass: b2FrLTkzLXJpdmVy\n';
    const said = { ...finding, quotes: [{ input: '-', line: 9, text: 'refused kq7-violet-31 and oak-93-river' }] };
    const hidden = toDiagnoseReport(evidence, { ...diagnosis, findings: [said as unknown as Finding] }, words, secretsIn(evidence, [{ name: '-', text }]));
    expect(hidden.findings[0]?.evidence[0]?.text).toBe('refused *** and ***');
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe('linkOf', () => {
  it('opens the page of a finding that leads to no flow', () => {
    expect(linkOf({ id: 'some-rule' })).toBe('#/x/some-rule');
  });
});
