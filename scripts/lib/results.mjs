import { existsSync, readFileSync } from 'node:fs';

const NOTHING = { passed: 0, failed: 0, skipped: 0 };

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** A run that went wrong without a failed test (no report, an error outside of any test) counts as one failure. */
function withExitCode(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Counts of a gate that is one test: its exit code. */
export function countGate(code) {
  return { ...NOTHING, ...(code === 0 ? { passed: 1 } : { failed: 1 }) };
}

/** Counts from vitest's JSON report. A file that could not be loaded is one failure. */
export function countVitest(file, code) {
  const report = readJson(file);
  if (!report) return countGate(1);
  const unloaded = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0);
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return withExitCode(counts, code);
}

/** Counts from Playwright's JSON report. A test that passed only at the second try has failed. */
export function countPlaywright(file, code) {
  const stats = readJson(file)?.stats;
  if (!stats) return countGate(1);
  const counts = { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
  return withExitCode(counts, code);
}

/** `12 passed, 0 failed`, and the skipped ones when there are any. */
export function summaryLine(all) {
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
