import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, posix, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { ContentData } from './content-data.ts';
import { formatFault } from './fault.ts';
import type { ContentFault } from './fault.ts';
import { breakingFaults, staticFaults } from './lint/lint-content.ts';
import { contentData, readContent } from './read-content.ts';
import type { Content } from './read-content.ts';
import { flowFiles, type FlowFiles } from './flow-files.ts';
import { PREFIX, virtualModule, type FlowSource } from './virtual-modules.ts';

/** A fault in the shape of a Rollup error and of Vite's overlay. */
interface ContentError {
  readonly message: string;
  readonly id: string;
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };
  readonly frame: string;
}

interface ContentOptions {
  /** The content folder; `content` unless told. */
  readonly folder?: string;
  /** How a build gives out its flows; each is a module of its own unless told. */
  readonly flows?: FlowSource;
}

/** Where a build puts its scripts, one of which asks for the files of flows. */
const SCRIPTS = 'assets';

/**
 * Serves the content folder as `virtual:wenzhen/…` modules (see `src/content/virtual.d.ts`).
 *
 * A build stops at every fault that can be seen in the files. The dev server stops only at faults that keep the content
 * from being shown: the overlay names file, line and column, and the page comes back by itself once the file is mended.
 */
export function wenzhenContent(options: ContentOptions = {}): Plugin {
  let root = '';
  let isBuild = false;
  let content: Content | undefined;
  let data: ContentData | undefined;
  let made: FlowFiles | undefined;

  const faultsNow = (): readonly ContentFault[] => {
    content ??= readContent(root);
    return isBuild ? staticFaults(content) : breakingFaults(content);
  };
  const dataNow = (context: { readonly error: (error: ContentError) => never }): ContentData => {
    if (data === undefined) {
      const faults = faultsNow();
      if (faults.length > 0) context.error(contentError(root, faults));
      data = contentData(content ?? readContent(root));
    }
    return data;
  };
  const flowSource = (own: ContentData): FlowSource => {
    const { flows = 'modules' } = options;
    if (!isBuild || typeof flows === 'string') return isBuild ? flows : 'modules';
    made ??= flowFiles(own);
    return { folder: `./${posix.relative(SCRIPTS, flows.folder)}/${made.version}` };
  };
  const forget = (): void => {
    content = undefined;
    data = undefined;
    made = undefined;
  };

  return {
    name: 'wenzhen-content',
    configResolved(config) {
      root = resolve(config.root, options.folder ?? 'content');
      isBuild = config.command === 'build';
    },
    buildStart() {
      forget();
      if (!isBuild || typeof options.flows !== 'object') return;
      const { version, files } = (made ??= flowFiles(dataNow(this)));
      for (const [name, source] of files) this.emitFile({ type: 'asset', fileName: `${options.flows.folder}/${version}/${name}`, source });
    },
    resolveId(id) {
      return id.startsWith(PREFIX) ? `\0${id}` : undefined;
    },
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const code = virtualModule(dataNow(this), id.slice(1), flowSource(dataNow(this)));
      return code === undefined ? this.error(`There is no module ${id.slice(1)}`) : { code, map: null };
    },
    hotUpdate({ file }) {
      if (!isInside(root, file)) return undefined;
      forget();
      const { moduleGraph, hot, name } = this.environment;
      for (const [id, module] of moduleGraph.idToModuleMap) if (id.startsWith(`\0${PREFIX}`)) moduleGraph.invalidateModule(module);
      if (name !== 'client') return [];
      const faults = faultsNow();
      if (faults.length === 0) hot.send({ type: 'full-reload', path: '*' });
      else hot.send({ type: 'error', err: { ...contentError(root, faults), stack: '', plugin: 'wenzhen-content' } });
      return [];
    },
  };
}

function isInside(folder: string, file: string): boolean {
  const steps = relative(folder, file);
  return !steps.startsWith('..') && !isAbsolute(steps);
}

function contentError(root: string, faults: readonly ContentFault[]): ContentError {
  const [first] = faults;
  const file = join(dirname(root), first?.file ?? '');
  const more = faults.length > 20 ? `\n… and ${faults.length - 20} more` : '';
  return {
    message: `The content is broken\n\n${faults.slice(0, 20).map(formatFault).join('\n\n')}${more}`,
    id: file,
    loc: { file, line: first?.line ?? 1, column: (first?.column ?? 1) - 1 },
    frame: first === undefined || !existsSync(file) ? '' : frameOf(file, first.line, first.column),
  };
}

function frameOf(file: string, line: number, column: number): string {
  const lines = readFileSync(file, 'utf8').split('\n');
  const from = Math.max(1, line - 2);
  return lines
    .slice(from - 1, line + 2)
    .flatMap((text, index) => {
      const number = String(from + index).padStart(5);
      return from + index === line ? [`${number} | ${text}`, `      | ${' '.repeat(column - 1)}^`] : [`${number} | ${text}`];
    })
    .join('\n');
}
