import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { EvidenceInput } from '#domain/evidence/types.ts';

/** Thrown for a file that cannot be read, with its name as given and the system's word for why. */
export class UnreadableInput extends Error {
  readonly input: string;

  constructor(input: string, reason: string) {
    super(reason);
    this.input = input;
  }
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}

/** Reads files (relative to `folder`) and standard input (`-`) as text, under the names given. */
export async function readInputs(names: readonly string[], folder: string): Promise<EvidenceInput[]> {
  const inputs: EvidenceInput[] = [];
  for (const name of names) {
    try {
      inputs.push({ name, text: name === '-' ? await readStandardInput() : await readFile(path.resolve(folder, name), 'utf8') });
    } catch (error) {
      throw new UnreadableInput(name, (error as NodeJS.ErrnoException).code ?? String(error));
    }
  }
  return inputs;
}
