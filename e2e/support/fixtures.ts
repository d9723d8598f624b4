import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../src/testing/fixtures/', import.meta.url));

/** Text of a committed fixture, as `recorded/1.33/ack-ok.txt`. */
export function useFixture(name: string): Promise<string> {
  return readFile(path.join(FOLDER, name), 'utf8');
}
