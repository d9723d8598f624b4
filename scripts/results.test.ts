import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { countGate, countPlaywright, countVitest, summaryLine } from './lib/results.mjs';

function fileWith(report: unknown): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'wenzhen-results-')), 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

const unit = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1, testResults: [] };

describe('countVitest', () => {
  it('adds pending and todo tests to the skipped ones', () => {
    expect(countVitest(fileWith(unit), 1)).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(countVitest(fileWith({ ...unit, testResults }), 1).failed).toBe(2);
  });

  it('counts a missing report and an error outside of the tests as a failure', () => {
    expect(countVitest('/nonexistent/report.json', 0).failed).toBe(1);
    expect(countVitest(fileWith({ ...unit, numFailedTests: 0 }), 1).failed).toBe(1);
  });
});

describe('countPlaywright', () => {
  it('counts flaky tests as failed', () => {
    const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 } };
    expect(countPlaywright(fileWith(report), 1)).toEqual({ passed: 3, failed: 2, skipped: 1 });
  });

  it('counts a web server that did not start as a failure', () => {
    expect(countPlaywright(fileWith({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } }), 1).failed).toBe(1);
  });
});

describe('summaryLine', () => {
  it('names skipped tests only when there are some', () => {
    expect(summaryLine([countGate(0), countGate(1)])).toBe('1 passed, 1 failed');
    expect(summaryLine([countGate(0), { passed: 1, failed: 0, skipped: 2 }])).toBe('2 passed, 0 failed, 2 skipped');
  });
});
