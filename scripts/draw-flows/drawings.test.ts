import { readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadForNode } from '#content/build/load-for-node.ts';
import { readContent } from '#content/build/read-content.ts';
import { drawingToSvg } from '#domain/diagram/drawing-svg.ts';
import { drawingKey } from '#domain/diagram/drawing.ts';
import { toMermaid } from '#domain/diagram/to-mermaid.ts';
import { LANGS } from '#domain/text.ts';
import { diagramWords } from '#features/diagram/words.ts';
import { ROOT } from '../lib/run.mjs';

const folder = path.join(ROOT, 'content');
const content = loadForNode(folder);
const drawings = new Map(readContent(folder).drawings.map((doc) => [path.basename(doc.file, '.json'), doc.value]));
const wanted = content.flowSummaries().flatMap(({ id }) => LANGS.map((lang) => [`${id}.${lang}`, id, lang] as const));

describe('the drawings that come with the content', () => {
  it.each(wanted)('%s is of its flow as it stands (else: npm run content:draw)', (name, id, lang) => {
    const flow = content.flow(id, lang)?.flow;
    const drawing = drawings.get(name);
    expect(flow && drawing?.key).toBe(flow && drawingKey(toMermaid(flow, diagramWords[lang]).text));
    expect(flow && drawing && drawingToSvg(drawing, flow)).toMatch(/^<svg /);
  });

  it('are of flows that exist', () => {
    expect(readdirSync(path.join(folder, 'drawings'))).toEqual(wanted.map(([name]) => `${name}.json`).toSorted());
  });

  it.each(wanted)('%s costs at most 5 KB for 30 nodes', (name) => {
    const drawing = drawings.get(name);
    const size = brotliCompressSync(JSON.stringify(drawing)).length;
    expect(size / Math.max(30, drawing?.nodes.length ?? 0)).toBeLessThan(5_000 / 30);
  });
});
