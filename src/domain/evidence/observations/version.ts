import type { SourceLine } from '../normalise/source-line.ts';
import type { Fact } from './read-observations.ts';

/** `Client Version: v1.30.1`, or the `version.Info{…}` of older clients. */
const PRINTED = /^(Client|Server) Version: .*?(v\d+\.\d+\.[\w.+-]+)/;
const SIDE = /["']?(client|server|kustomize)Version["']?\s*:/g;
const GIT_VERSION = /["']?gitVersion["']?\s*:\s*["']?(v\d+\.\d+\.[\w.+-]+)/g;

/** Versions in any form of `kubectl version`: plain, `-o yaml`, `-o json`, on one line or on many. */
export function readVersion(lines: readonly SourceLine[]): Fact[] {
  const facts: Fact[] = [];
  let side: string | undefined;
  for (const { n, text } of lines) {
    const line = text.trim().slice(0, 4000);
    const printed = PRINTED.exec(line);
    if (printed?.[2]) facts.push({ kind: printed[1] === 'Client' ? 'client-version' : 'server-version', value: printed[2], line: n });
    const marks = [...line.matchAll(SIDE), ...line.matchAll(GIT_VERSION)].sort((a, b) => a.index - b.index);
    for (const mark of marks) {
      if (!mark[0].includes('gitVersion')) side = mark[1];
      else if (side !== undefined && side !== 'kustomize' && mark[1]) facts.push({ kind: side === 'client' ? 'client-version' : 'server-version', value: mark[1], line: n });
    }
  }
  return facts;
}
