import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '#content/build/json-schema.ts';
import { reportJsonSchema } from './diagnose/report-schema.ts';

mkdirSync('content/schema', { recursive: true });
for (const [name, text] of jsonSchemas()) {
  writeFileSync(`content/schema/${name}.schema.json`, text);
  console.log(`content/schema/${name}.schema.json`);
}
writeFileSync('docs/diagnose.schema.json', reportJsonSchema());
console.log('docs/diagnose.schema.json');
