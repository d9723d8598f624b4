import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, createServer } from 'vite';
import type { HotPayload, ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeContent, validFiles, writeContent, writeContentFile } from './test-content.ts';
import { wenzhenContent } from './vite-plugin.ts';

const FLOW = 'flows/local-policy.json';
const MODULE = 'virtual:wenzhen/flow/local-policy/en';
const COMMON = { configFile: false, logLevel: 'silent' } as const;

let root: string;
beforeEach(() => {
  root = writeContent(validFiles());
});
afterEach(() => {
  removeContent(root);
});

describe('the dev server', () => {
  let server: ViteDevServer;
  const payloads: HotPayload[] = [];
  beforeEach(async () => {
    payloads.length = 0;
    server = await createServer({
      ...COMMON,
      root: dirname(root),
      plugins: [wenzhenContent()],
      server: { middlewareMode: true, ws: false },
      optimizeDeps: { noDiscovery: true },
    });
    server.environments.client.hot.send = (payload: HotPayload) => payloads.push(payload);
    await vi.waitFor(() => expect(server.watcher.getWatched()).toHaveProperty([join(root, 'flows')]), 5_000);
  });
  afterEach(() => server.close());

  const nextPayload = async (): Promise<HotPayload> => {
    payloads.length = 0;
    return vi.waitUntil(() => payloads[0], { timeout: 5_000 });
  };
  const codeOf = async (): Promise<string> => (await server.environments.client.transformRequest(MODULE))?.code ?? '';

  it('shows a broken file at its line in the overlay, and the page again once it is mended', async () => {
    expect(await codeOf()).toContain('Only some nodes answer');

    const broken = nextPayload();
    writeFileSync(join(root, FLOW), '{\n  "id": "local-policy"\n  "product": "ack"\n}\n');
    expect(await broken).toMatchObject({
      type: 'error',
      err: { id: join(root, FLOW), loc: { file: join(root, FLOW), line: 3, column: 2 }, message: expect.stringContaining(`content/${FLOW}:3:3`) as string },
    });
    await expect(codeOf()).rejects.toThrow('Put a comma between the two entries.');

    const mended = nextPayload();
    const files = validFiles();
    files[FLOW].title.en = 'Some nodes stay silent';
    writeContentFile(root, FLOW, files[FLOW]);
    expect(await mended).toMatchObject({ type: 'full-reload' });
    expect(await codeOf()).toContain('Some nodes stay silent');
  });

  it('takes up a new file', async () => {
    const added = nextPayload();
    const flow = validFiles()['flows/no-answer.json'];
    writeContentFile(root, 'flows/brand-new.json', { ...flow, id: 'brand-new' });
    expect(await added).toMatchObject({ type: 'full-reload' });
    expect((await server.environments.client.transformRequest('virtual:wenzhen/index'))?.code).toContain('brand-new');
  });

  it('goes on with faults that can be shown', async () => {
    const changed = nextPayload();
    const files = validFiles();
    files[FLOW].title.zh = '只有部分节点通,其余不通';
    writeContentFile(root, FLOW, files[FLOW]);
    expect(await changed).toMatchObject({ type: 'full-reload' });
  });
});

describe('a build', () => {
  const buildIt = async (): Promise<{ fileName: string; code: string }[]> => {
    const entry = "import { importFlow } from 'virtual:wenzhen/index';\nexport default () => importFlow('local-policy', 'zh');\nexport const words = () => import('virtual:wenzhen/words/en');\n";
    writeFileSync(join(root, '../main.js'), entry);
    const result = await build({
      ...COMMON,
      root: dirname(root),
      plugins: [wenzhenContent()],
      build: { write: false, lib: { entry: join(root, '../main.js'), formats: ['es'], fileName: 'main' } },
    });
    const [output] = Array.isArray(result) ? result : [result];
    return output !== undefined && 'output' in output ? output.output.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk] : [])) : [];
  };

  it('puts each flow and language into a file of its own', async () => {
    const chunks = await buildIt();
    const withWords = (words: string): string[] => chunks.filter(({ code }) => code.includes(words)).map(({ fileName }) => fileName);
    expect(withWords('请修改策略')).toHaveLength(1);
    expect(withWords('Please change the policy')).toHaveLength(1);
    expect(withWords('请修改策略')).not.toEqual(withWords('Please change the policy'));
    expect(withWords('请修改策略')).not.toEqual(['main.js']);
  });

  it('fails at any fault in the files, with file, line and what to do', async () => {
    const files = validFiles();
    files[FLOW].title.zh = '只有部分节点通,其余不通';
    writeContentFile(root, FLOW, files[FLOW]);
    await expect(buildIt()).rejects.toThrow(/content\/flows\/local-policy\.json:7:11 title\.zh[^]*full-width/);
  });
});
