import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../read-evidence.ts';
import type { Evidence } from '../types.ts';

const ROOT = new URL('../../../testing/fixtures/', import.meta.url);
const FILES = ['kubectl/1.33', 'recorded/yaml'].flatMap((folder) => readdirSync(new URL(`${folder}/`, ROOT)).map((file) => `${folder}/${file}`));
const textOf = (file: string): string => readFileSync(new URL(file, ROOT), 'utf8').trimEnd();
const read = (text: string): Evidence => readEvidence([{ name: 'paste', text }]);

interface Layout {
  readonly apply: (text: string) => string;
  /** Lines put in front. */
  readonly shift: number;
  /** Of `&amp;` alone nobody can tell that it was escaped. */
  readonly except?: RegExp;
}

const each = (text: string, mark: string): string => text.replace(/^/gm, mark);
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const LAYOUTS: Readonly<Record<string, Layout>> = {
  'a block of Jira': { apply: (text) => `h2. Ticket\n{noformat:title=out}\n${text}\n{noformat}\nthanks`, shift: 2 },
  'a block of Jira on the lines of its marks': { apply: (text) => `{code}${text}{code}`, shift: 0 },
  'a block of a forum': { apply: (text) => `[CODE]\n${text}\n[/CODE]\nthanks`, shift: 1 },
  'a web page': { apply: (text) => `<div class="x"><pre class="y"><code>${escape(text)}\n</code></pre></div>\n<p>thanks</p>`, shift: 0, except: /pod-probes/ },
  'the log of a CI job': { apply: (text) => `2026-03-04T05:06:07.1234567Z ##[group]Run\n${each(text, '2026-03-04T05:06:08.1234567Z ')}\n2026-03-04T05:06:09.1234567Z `, shift: 1 },
  'the clock in front': { apply: (text) => each(text, '[05:06:08] '), shift: 0 },
  'a file that a diff adds': { apply: (text) => `diff --git a/x b/x\nnew file mode 100644\nindex 0000000..1111111\n--- /dev/null\n+++ b/x\n@@ -0,0 +1,${text.split('\n').length} @@\n${each(text, '+')}\ndiff --git a/y b/y`, shift: 6 },
  'only the lines that a diff adds': { apply: (text) => `see:\n${each(text, '+')}\n`, shift: 1 },
  'a diff with all its context': { apply: (text) => `--- a/x\n+++ b/x\n@@ -1,2 +1,${text.split('\n').length} @@\n${each(text, ' ').replace(/^ /, '-kind: Old\n+')}\n`, shift: 4 },
};

/** Lists of objects begin in another way; short texts say too little. */
const OUTPUT = /^(?:Name: |apiVersion: |kind: )/;

function content({ resources }: Evidence): unknown {
  return resources.map(({ kind, object, absent, open, events }) => ({ kind, object, absent: [...absent].sort(), open: [...open].sort(), messages: events.items.map(({ message }) => message) }));
}

describe.each(Object.entries(LAYOUTS))('%s', (_, { apply, shift, except }) => {
  it.each(FILES.filter((file) => !except?.test(file) && OUTPUT.test(textOf(file)) && textOf(file).split('\n').length > 3))('gives the resources of %s on their lines', (file) => {
    const text = textOf(file);
    const before = read(text);
    const after = read(apply(text));
    expect(content(after)).toEqual(content(before));
    after.resources.forEach((resource, index) => {
      expect(Object.fromEntries(resource.lines)).toEqual(Object.fromEntries([...before.resources[index]!.lines].map(([pointer, line]) => [pointer, line + shift])));
    });
  });
});

describe('a diff', () => {
  const HUNK = `@@ -1,9 +1,9 @@
 kind: Service
 apiVersion: v1
 metadata:
   name: web
 spec:
-  selector: {app: a}
+  selector: {app: b}
   ports:
   - port: 80`;

  it('gives what is in force after it, on its own lines', () => {
    const { resources } = read(`看看这个改动\n${HUNK}\n\\ No newline at end of file\n\n- 其它的没动\n`);
    expect(resources).toMatchObject([{ object: { metadata: { name: 'web' }, spec: { selector: { app: 'b' }, ports: [{ port: 80 }] } }, startLine: 3, endLine: 11 }]);
    expect(resources[0]?.lines.get('/spec/selector/app')).toBe(9);
  });

  it.each([
    ['a part of a file', HUNK.replace('+1,9', '+12,9')],
    ['a file that goes on behind the context', `${HUNK}\n     name: http`],
    ['a file that goes on behind an empty line of the context', `${HUNK.replace('   - port: 80', '')}\n   - port: 80`],
    ['one of several hunks', `${HUNK}\n@@ -30,2 +30,2 @@\n   type: LoadBalancer`],
    ['a file that was deleted', `@@ -1,4 +0,0 @@\n-kind: Service\n-apiVersion: v1\n-metadata:\n-  name: web`],
  ])('is not read as an object where it shows %s', (_what, text) => {
    expect(read(text).resources).toEqual([]);
  });
});

describe('marks and times of other texts', () => {
  it.each([
    ['a page without an output', 'HTTP/1.1 404 Not Found\nContent-Type: text/html\n\n<html>\n<pre>Cannot GET /x</pre>\n</html>', 'http'],
    ['a log', '2026-03-04T05:06:07Z INFO a\n2026-03-04T05:06:08Z INFO b\n2026-03-04T05:06:09Z INFO c\n2026-03-04T05:06:10Z INFO d', 'log'],
    ['a log of events', '2026-03-04 05:06:07 Warning Failed a\n2026-03-04 05:06:08 Normal Pulled b\n2026-03-04 05:06:09 Normal Pulled c\n2026-03-04 05:06:10 Normal Pulled d', 'log'],
    ['a log of names', '2026-03-04 05:06:07 Name: a\n2026-03-04 05:06:08 Namespace: b\n2026-03-04 05:06:09 c\n2026-03-04 05:06:10 d', 'log'],
  ])('stay in %s', (_what, text, type) => {
    expect(read(text).inputs[0]?.blocks.map((block) => block.type)).toEqual([type]);
  });

  it('stay in the data of a manifest', () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  page: |\n    {code}\n    <pre>\n    Name: x\n    </pre>\n    @@ -1 +1 @@\n    +kind: Service\n    | NAME | AGE |\n    |---|---|\n';
    expect(read(text).resources[0]?.object['data']).toEqual({ page: text.slice(text.indexOf('{code}')).replace(/^ {4}/gm, '') });
  });
});

describe('a table with upright strokes', () => {
  it.each([
    ['Markdown', '| NAME | READY | STATUS | RESTARTS | AGE |\n| :--- | ---: | --- | --- | --- |\n| `web-1` | 0/1 | **ImagePullBackOff** | 3 (5m ago) | 2h |\n\nwhy?', 3],
    ['Markdown without edges', 'NAME | READY | STATUS | RESTARTS | AGE\n--- | --- | --- | --- | ---\nweb-1 | 0/1 | ImagePullBackOff | 3 (5m ago) | 2h', 3],
    ['a database', '+-------+-------+------------------+------------+-----+\n| NAME  | READY | STATUS           | RESTARTS   | AGE |\n+-------+-------+------------------+------------+-----+\n| web-1 | 0/1   | ImagePullBackOff | 3 (5m ago) | 2h  |\n+-------+-------+------------------+------------+-----+', 4],
  ])('is read: %s', (_what, text, line) => {
    expect(read(text).resources).toMatchObject([{ kind: 'Pod', object: { metadata: { name: 'web-1' }, printed: { status: 'ImagePullBackOff', restarts: 3 } }, startLine: line }]);
  });

  it('holds events, whose messages may have strokes of their own', () => {
    const { looseEvents } = read('| LAST SEEN | TYPE | REASON | OBJECT | MESSAGE |\n|---|---|---|---|---|\n| 5m | Warning | Failed | pod/web | a \\| b |');
    expect(looseEvents).toMatchObject([{ reason: 'Failed', message: 'a | b', object: { kind: 'Pod', name: 'web' } }]);
  });

  it.each(['| Name | Age |\n|---|---|\n| Ann | 31 |', '| NAME | AGE |\nweb | 3d', 'a | b\n:--- | ---\nNAME | c'])('stays text where no kubectl printed it: %s', (text) => {
    expect(read(text).resources).toEqual([]);
    expect(read(text).inputs[0]?.blocks.map((block) => block.type)).toEqual(['text']);
  });
});

const MANY = 100_000;
const HOSTILE: Readonly<Record<string, string>> = {
  'opening marks': '{code:\n'.repeat(MANY),
  'marks of pages in one line': '<div>'.repeat(MANY),
  'closing marks in one line': `<pre>Name:  x\n${'</code>'.repeat(MANY)}x`,
  'heads of tables': '| NAME | AGE |\n|---|---|\n'.repeat(MANY / 2),
  'one rule': `| NAME | AGE |\n|${'-'.repeat(MANY * 5)}x`,
  'hunks of nothing': '@@ -1 +1 @@\n'.repeat(MANY),
  'heads of files': '--- a\n+++ b\n@@ -1 +1 @@\n'.repeat(MANY / 2),
  'added heads': '+kind: A\nx\n'.repeat(MANY),
  'times and names': '05:06:07 Name:  a\n05:06:07 b\nx\n'.repeat(MANY / 2),
  'records that do not close': '{"log":"\n'.repeat(MANY),
  'records in records': `{"log":${JSON.stringify('{"log":"'.repeat(5000))}}\n`.repeat(50),
  'tabs': `NAME\tAGE\n${'\t'.repeat(MANY * 5)}`,
};

it.each(Object.entries(HOSTILE))('a page of %s is read in time', (_, text) => {
  const start = performance.now();
  expect(read(text).inputs).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(5000);
});
