import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { jsonSchemas } from './json-schema.ts';

it.each([...jsonSchemas()])('content/schema/%s.schema.json is up to date (npm run content:schema writes it)', (name, text) => {
  expect(readFileSync(`content/schema/${name}.schema.json`, 'utf8')).toBe(text);
});
