import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadForNode } from '#content/build/load-for-node.ts';
import type { LeadsTo, Severity } from '#domain/rules/types.ts';
import { LANGS, type Lang } from '#domain/text.ts';

/** What the five documents hold and what goes beyond them, as a list of what must become of it. */
interface Row {
  readonly id: string;
  readonly type: 'flow' | 'finding' | 'howto' | 'reference';
  readonly documents: readonly string[];
  readonly severity?: Severity;
  /** Names, values and commands that must be stated, in both languages. */
  readonly facts: readonly string[];
}

const rows = JSON.parse(readFileSync('src/testing/catalogue.json', 'utf8')) as Row[];
const content = loadForNode('content');
const words = { zh: content.findingWords('zh'), en: content.findingWords('en') };
const articles = { zh: content.articles('zh'), en: content.articles('en') };
const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

/** Facts are the same however they are quoted, spaced and dashed. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[\s"'`\\]/g, '').replaceAll('–', '-');
}

function referred(ids: readonly string[], remedies: Readonly<Record<string, unknown>>): unknown[] {
  return ids.flatMap((id) => remedies[id] ?? []);
}

function nodeText({ flow, node }: LeadsTo, lang: Lang): unknown {
  const bundle = content.flow(flow, lang);
  const place = bundle?.flow.nodes[node ?? bundle.flow.start];
  return [place, place?.kind === 'outcome' ? referred(place.remedies, bundle?.remedies ?? {}) : []];
}

/** Everything that a row became, in one language; undefined where it became nothing. */
function statedIn(row: Row, lang: Lang): unknown {
  if (row.type === 'flow') {
    const bundle = content.flow(row.id, lang);
    return bundle && [bundle.flow, bundle.remedies];
  }
  if (row.type !== 'finding') return articles[lang].articles[row.id];
  const { findings, remedies } = words[lang];
  const text = findings[row.id];
  return text && [text, referred(text.remedies, remedies), [text.leadsTo, ...Object.values(text.leadsToFor ?? {})].map((to) => to && nodeText(to, lang))];
}

describe('the catalogue', () => {
  it('has every row once', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.length).toBe(98);
  });

  it.each(rows)('$type $id is there and states its facts in both languages', (row) => {
    for (const lang of LANGS) {
      const stated = statedIn(row, lang);
      expect(stated, `${row.type} ${row.id}`).toBeDefined();
      const text = bare(JSON.stringify(stated));
      expect(row.facts.filter((fact) => !text.includes(bare(fact))), lang).toEqual([]);
    }
  });

  it.each(rows.filter(({ severity }) => severity !== undefined))('finding $id is no more severe than its evidence', ({ id, severity }) => {
    expect(SEVERITIES.indexOf(words.en.findings[id]?.severity ?? 'info')).toBeLessThanOrEqual(SEVERITIES.indexOf(severity ?? 'error'));
  });

  it('stands in coverage.json where its documents are', () => {
    const { documents, beyond } = content.coverage('en');
    const held = documents.flatMap(({ sections }) => sections.flatMap((section) => section.rows.map(({ id }) => id)));
    for (const row of rows) expect(row.documents.length > 0 ? held : beyond.rows.map(({ id }) => id)).toContain(row.id);
  });
});
