import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '#domain/evidence/read-evidence.ts';
import { createEngine } from '#domain/rules/engine.ts';
import { createRowMatcher, type EventMatch } from '#domain/rules/messages/match-rows.ts';
import type { EventFile, Finding } from '#domain/rules/types.ts';
import fixture from './fixtures/events/tencent.json' with { type: 'json' };

/** What TKE reports, and the row that it leads to. `any`: the text names no kind of object. */
interface Entry {
  readonly entry: string;
  readonly object: string;
  readonly sample: string;
  readonly row: string;
}

const ENTRIES: readonly Entry[] = fixture;
const CONTENT = join(import.meta.dirname, '../../content/events');

const rows = readdirSync(CONTENT).flatMap((name) => {
  const file = JSON.parse(readFileSync(join(CONTENT, name), 'utf8')) as EventFile;
  return file.rows.map((row) => ({ ...row, product: file.product }));
});
const matcher = createRowMatcher(rows);
const engine = createEngine({ rules: [], events: rows });

/** Numbers that mean different things for a Service and for an Ingress. */
const AMBIGUOUS = ['E4004', 'E4005', 'E4008', 'E4009', 'E4011', 'E4012', 'E4013', 'E4026', 'E4033', 'E4036', 'E4037'];

/** The row that a finding would come from: the wrapper counts only without a cause. */
function leading({ cause, success, wrapper }: EventMatch): string | undefined {
  return (cause ?? success ?? wrapper)?.id;
}

function lead(sample: string, kind?: string): string | undefined {
  return leading(matcher.match(sample, kind === undefined ? {} : { kind }));
}

function diagnose(...events: readonly string[]): Finding[] {
  const text = [
    'Name:                     web',
    'Namespace:                default',
    'Annotations:              service.kubernetes.io/loadbalance-id: lb-demo0001',
    'Selector:                 app=web',
    'Type:                     ClusterIP',
    'IP:                       172.16.0.10',
    'Port:                     http  80/TCP',
    'TargetPort:               8080/TCP',
    'Endpoints:                10.0.0.1:8080',
    'Session Affinity:         None',
    'Events:',
    '  Type     Reason                Age   From                Message',
    '  ----     ------                ----  ----                -------',
    ...events,
  ].join('\n');
  const inputs = [{ name: 'web', text }];
  return [...engine.diagnose(readEvidence(inputs), inputs).findings];
}

describe('what TKE reports', () => {
  it('is listed in full', () => {
    expect(new Set(ENTRIES.map(({ entry }) => entry)).size).toBe(101);
  });

  it.each(ENTRIES)('$entry ($object): $sample', ({ object, sample, row }) => {
    expect(lead(sample, object === 'any' ? undefined : object)).toBe(row);
  });

  it.each(ENTRIES.filter(({ object, sample }) => object !== 'any' && /Code: [EWS]\d{4}$/.test(sample)))('$entry with text around the code', ({ object, sample, row }) => {
    const code = sample.slice(-5);
    expect(lead(`demo: ${sample} demo: text after the code`, object)).toBe(row);
    expect(lead(`${code} demo: text after the code`, object)).toBe(row);
    expect(lead(`ReturnCode: ${code}0`, object)).not.toBe(row);
    expect(lead(`demo X${code}`, object)).toBeUndefined();
  });
});

describe('a number with two meanings', () => {
  it.each(AMBIGUOUS)('%s leads to another row for an Ingress than for a Service', (code) => {
    const [service, ingress] = ['Service', 'Ingress'].map((kind) => matcher.match(`RetrunCode: ${code}`, { kind }).cause?.row.objects);
    expect(service).toEqual(['Service']);
    expect(ingress).toEqual(['Ingress']);
  });

  it.each(AMBIGUOUS)('%s without a kind is no certain cause', (code) => {
    const { cause, wrapper } = matcher.match(`RetrunCode: ${code}`);
    expect(cause).toBeUndefined();
    expect(wrapper?.id).toBe('tke-code-user-side');
  });

  it('is told apart where the text names the kind', () => {
    expect(lead('Service Sync Failed. RetrunCode: E4008')).toBe('tke-serverless-event-subnet-no-ip');
  });

  it('is not looked up under the other kind', () => {
    expect(lead('RetrunCode: E4041', 'Service')).toBe('tke-code-user-side');
    expect(lead('RetrunCode: E4075', 'Ingress')).toBe('tke-code-user-side');
  });
});

describe('a code that no list has', () => {
  it.each([
    ['RetrunCode: E4997', 'tke-code-user-side'],
    ['ReturnCode: E5997', 'tke-code-cloud-side'],
    ['ErrorCode: E6997', 'tke-code-cluster-side'],
    ['RetrunCode: W1997', 'tke-code-warning'],
  ])('%s is told by its first digit', (sample, row) => {
    expect(lead(sample, 'Service')).toBe(row);
    expect(lead(sample)).toBe(row);
  });
});

describe('on a Service', () => {
  const FAILED = '  Warning  EnsureServiceFailed   20m   service-controller  RetrunCode: E4004';

  it('the removal of its CLB is benign, and heals nothing', () => {
    const findings = diagnose(FAILED, '  Normal   EnsuringService       3m    service-controller  Deleted Loadbalancer');
    expect(findings.map(({ id, state }) => [id, state])).toEqual([
      ['tke-clb-quota', 'active'],
      ['tke-service-clb-deleted', 'benign'],
    ]);
  });

  it('a later good sync heals', () => {
    const findings = diagnose(FAILED, '  Normal   EnsureServiceSuccess  3m    service-controller  Service Sync Success. RetrunCode: S2000');
    expect(findings.map(({ id, state }) => [id, state])).toEqual([['tke-clb-quota', 'healed']]);
  });

  it('a refused CLB says which code it was', () => {
    const [finding] = diagnose('  Warning  EnsureServiceFailed   20m   service-controller  RetrunCode: E4014');
    expect(finding).toMatchObject({ id: 'tke-existing-clb-rejected', severity: 'error', certainty: 'certain', facts: { code: 'E4014' } });
  });
});
