import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { DiagnoseReport } from '#domain/report/diagnose-report.ts';
import { ROOT } from './lib/run.mjs';

const FAILING = 'src/testing/fixtures/recorded/1.33/ack-vswitch-full.txt';
const HEALED = 'src/testing/fixtures/recorded/1.33/ack-healed.txt';
const CHINESE = /\p{Script=Han}/u;

function runCli(args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['scripts/diagnose.mjs', ...args], { cwd: ROOT, input, encoding: 'utf8' });
}

function runJson(args: readonly string[], input = ''): DiagnoseReport {
  const { status, stdout, stderr } = runCli(['--format', 'json', ...args], input);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as DiagnoseReport;
}

describe('diagnose', { timeout: 30_000 }, () => {
  it('prints the published shape, with files under the names given', () => {
    const report = runJson([FAILING, HEALED]);
    expect(Object.keys(report)).toEqual(['inputs', 'product', 'cloud', 'resources', 'findings', 'unknown', 'faults', 'next']);
    expect(report.inputs.map(({ name }) => name)).toEqual([FAILING, HEALED]);
    expect(report).toMatchObject({ product: 'ack', cloud: 'alibaba', faults: [] });
    expect(report.resources).toMatchObject([
      { kind: 'Service', metadata: { name: 'ack-vswitch-full', namespace: 'default' }, input: FAILING, startLine: 1 },
      { kind: 'Service', metadata: { name: 'ack-healed', namespace: 'default' }, input: HEALED, startLine: 1 },
    ]);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ resource: 'Service default/ack-vswitch-full', severity: 'error', state: 'active' }),
    );
    expect(report.findings).toContainEqual(expect.objectContaining({ resource: 'Service default/ack-healed', state: 'healed' }));
    expect(report.findings[0]?.link).toMatch(/^#\/(f\/[\w-]+\/[\w-]+|x\/[\w-]+)$/);
  });

  it('quotes the very line of standard input', () => {
    const text = 'Warning  SyncLoadBalancerFailed  Error syncing load balancer [lb-1]: Message: The specified VSwitch has no available ip.';
    const report = runJson(['-'], `# before\n\n${text}\n`);
    expect(report.findings.flatMap(({ evidence }) => evidence)).toContainEqual({
      input: '-',
      line: 3,
      text: expect.stringContaining('no available ip'),
    });
  });

  it.each([['an empty paste', ''], ['prose', 'Dear colleague, the shop is down again.']])('reads %s and says what is wrong with it', (_what, text) => {
    const report = runJson([], text);
    expect(report).toMatchObject({ resources: [], findings: [], product: null, cloud: null });
    expect(report.inputs[0]?.problems.length).toBeGreaterThan(0);
  });

  it('prints its usage when asked for help', () => {
    const { status, stdout } = runCli(['--help', '--lang', 'en']);
    expect(status).toBe(0);
    expect(stdout).toContain('--format');
  });

  it('speaks Chinese unless asked for English', () => {
    expect(runJson([FAILING]).findings[0]?.title).toMatch(CHINESE);
    expect(runJson(['--lang', 'en', FAILING]).findings[0]?.title).not.toMatch(CHINESE);
  });

  it('prints findings with file and line for a terminal', () => {
    const { stdout, status } = runCli(['--lang', 'en', FAILING]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/ack-vswitch-full\.txt:\d+ {2}.*no available ip/);
    expect(stdout).toContain('Service default/ack-vswitch-full');
    expect(stdout).not.toMatch(CHINESE);
  });

  it('prints what belongs to a finding, and consequences below their cause', () => {
    const { stdout } = runCli(['--lang', 'en', 'src/testing/golden/inputs/cause-and-consequences.txt']);
    const [cause = '', consequence = ''] = stdout.split('\n\n').slice(1);
    expect(cause).toMatch(/Ports that the containers declare:\n +Pod shop\/web-1 · app: http 8080\/TCP/);
    expect(consequence).toContain('Caused by: target-port-mismatch');
  });

  it('fails on findings only when told to, and on active ones only', () => {
    expect(runCli(['--fail-on', 'error', FAILING]).status).toBe(1);
    expect(runCli(['--fail-on', 'error', 'src/testing/fixtures/recorded/1.33/headless.txt']).status).toBe(0);
  });

  it.each([
    [['no-such-file.txt'], /无法读取 no-such-file\.txt/],
    [['--lang', 'en', 'no-such-file.txt'], /Cannot read no-such-file\.txt/],
    [['--format', 'xml'], /--format xml/],
    [['--lang', 'en', '--nonsense'], /Wrong call/],
  ])('ends with 2 and a message for %j', (args, message) => {
    const { status, stdout, stderr } = runCli(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
