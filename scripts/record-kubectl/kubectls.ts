import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';

export interface Kubectl {
  readonly file: string;
  /** `1.31`. */
  readonly version: string;
  /** `v1.31.9`. */
  readonly full: string;
}

function versionOf(file: string): string | undefined {
  try {
    const text = execFileSync(file, ['version', '--client', '-o', 'json'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const { gitVersion } = (JSON.parse(text) as { clientVersion: { gitVersion: string } }).clientVersion;
    // Google's dispatcher runs one of its siblings, which are found by themselves.
    return gitVersion.includes('dispatcher') ? undefined : gitVersion;
  } catch {
    return undefined;
  }
}

/** Every kubectl there is, oldest first: the one on the PATH, `kubectl.*` beside its real file, and those given. */
export function findKubectls(extra: readonly string[]): Kubectl[] {
  const plain = (process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, 'kubectl')).find((file) => existsSync(file));
  const folder = plain === undefined ? undefined : path.dirname(realpathSync(plain));
  const siblings = folder === undefined ? [] : readdirSync(folder).filter((name) => name.startsWith('kubectl.')).map((name) => path.join(folder, name));
  const byVersion = new Map<string, Kubectl>();
  for (const file of [...extra, ...(plain === undefined ? [] : [plain]), ...siblings]) {
    const full = versionOf(file);
    const version = /^v(\d+\.\d+)/.exec(full ?? '')?.[1];
    if (full !== undefined && version !== undefined && !byVersion.has(version)) byVersion.set(version, { version, full, file });
  }
  return [...byVersion.values()]
    .toSorted((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
}
