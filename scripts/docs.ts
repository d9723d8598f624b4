import { mkdirSync, writeFileSync } from 'node:fs';
import { generatedPages } from './generated-docs/pages.ts';

// Writes docs/generated: `npm run docs`.
mkdirSync('docs/generated', { recursive: true });
for (const [file, text] of generatedPages('content')) {
  writeFileSync(file, text);
  console.log(file);
}
