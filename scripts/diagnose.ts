import path from 'node:path';
import { loadForNode } from '#content/build/load-for-node.ts';
import { remediesOf } from '#content/remedies-of.ts';
import type { FindingWordsBundle } from '#content/types.ts';
import { judgedInputs } from '#domain/engine/judged-inputs.ts';
import { readEvidence } from '#domain/evidence/read-evidence.ts';
import { secretsIn, toDiagnoseReport } from '#domain/report/diagnose-report.ts';
import type { KnownSecrets } from '#domain/report/redact-known.ts';
import { redactWords } from '#domain/report/redact-value.ts';
import { createEngine } from '#domain/rules/engine.ts';
import { fillText } from '#domain/rules/fill-words.ts';
import type { Finding } from '#domain/rules/types.ts';
import { plainText } from '#domain/text.ts';
import { problemSentence } from '#i18n/problem-words.ts';
import { readCall } from './diagnose/arguments.ts';
import type { Call } from './diagnose/arguments.ts';
import { formatText } from './diagnose/format-text.ts';
import type { FindingDetail } from './diagnose/format-text.ts';
import { readInputs, UnreadableInput } from './diagnose/read-inputs.ts';
import { DIAGNOSE_WORDS } from './diagnose/words.ts';
import { ROOT } from './lib/run.mjs';

const FAILING = { error: ['error'], warning: ['error', 'warning'] } as const;

/** File names are relative to where npm was called, which is not where it runs the script. */
function callerFolder(): string {
  const byNpm = process.env['npm_lifecycle_event'] === 'diagnose' ? process.env['INIT_CWD'] : undefined;
  return byNpm ?? process.cwd();
}

function toDetail(finding: Finding, bundle: FindingWordsBundle, known: KnownSecrets): FindingDetail | undefined {
  const text = bundle.findings[finding.id];
  if (text === undefined) return undefined;
  const fill = (words: typeof text.cause): string => known.hide(redactWords(plainText(fillText(words, finding.facts)))).trim();
  const remedies = remediesOf(text, finding.leadsTo).map((id) => bundle.remedies[id]?.title).filter((title) => title !== undefined);
  return { cause: fill(text.cause), remedies: remedies.map(fill) };
}

async function diagnose({ inputs, format, lang, failOn }: Call): Promise<{ text: string; failed: boolean }> {
  const texts = await readInputs(inputs, callerFolder());
  const content = loadForNode(path.join(ROOT, 'content'));
  const evidence = readEvidence(texts);
  const diagnosis = createEngine(content.logic().library).diagnose(evidence, texts);
  const bundle = content.findingWords(lang);
  const known = secretsIn(evidence, texts);
  const report = toDiagnoseReport({ ...evidence, inputs: judgedInputs(evidence.inputs, diagnosis) }, diagnosis, {
    titleOf: (id) => bundle.findings[id]?.title,
    messageOf: (problem) => problemSentence(problem, lang),
  }, known);
  const failing: readonly string[] = failOn === undefined ? [] : FAILING[failOn];
  return {
    text:
      format === 'json'
        ? `${JSON.stringify(report, null, 2)}\n`
        : formatText(report, diagnosis.findings.map((finding) => toDetail(finding, bundle, known)), DIAGNOSE_WORDS[lang]),
    failed: report.findings.some(({ severity, state }) => state === 'active' && failing.includes(severity)),
  };
}

/**
 * Runs the command line tool. Resolves to its exit code: 0 read, 1 a finding that `--fail-on` names, 2 a file that
 * cannot be read or a wrong call. Only active findings fail: what has healed or is harmless does not.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const read = readCall(argv);
  if ('help' in read) {
    console.log(DIAGNOSE_WORDS[read.help].usage);
    return 0;
  }
  if ('fault' in read) {
    const words = DIAGNOSE_WORDS[read.fault.lang];
    console.error(`${words.badCall(read.fault.option)}\n${words.usage}`);
    return 2;
  }
  const { call } = read;
  const words = DIAGNOSE_WORDS[call.lang];
  if (call.inputs.includes('-') && process.stdin.isTTY) console.error(words.waiting);
  try {
    const { text, failed } = await diagnose(call);
    process.stdout.write(text);
    return failed ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    console.error(words.unreadable(error.input, error.message));
    return 2;
  }
}
