import type { Plugin } from 'vite';

/** The parts that Mermaid fetches on its own which a flowchart laid out by dagre needs. */
const NEEDED = /\/(?:flowDiagram|dagre|sizeCapture)-[A-Z0-9]+\.mjs$/;
const LEFT_OUT = '\0mermaid-part-left-out';

/** Whether a module comes with Mermaid: it and what only it depends on make one file, fetched in one request. */
export function isMermaidPart(id: string): boolean {
  return /\/node_modules\/(?:mermaid|@mermaid-js|@braintree|d3|d3-[a-z-]+|dagre-d3-es|dayjs|dompurify|es-toolkit|khroma|lodash-es|marked|robust-predicates|delaunator|internmap|roughjs|stylis|ts-dedent|uuid|@iconify|points-on-[a-z]+|hachure-fill|path-data-parser)\//.test(id);
}

/**
 * Leaves out of a build what Mermaid could fetch for other kinds of diagrams and layouts: flows are flowcharts laid out
 * by dagre, and nothing else is ever drawn. 5 MB become 0.8 MB.
 */
export function flowchartsOnly(): Plugin {
  return {
    name: 'mermaid-flowcharts-only',
    apply: 'build',
    enforce: 'pre',
    resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string' || importer?.includes('/node_modules/mermaid/') !== true) return null;
      return NEEDED.test(specifier) ? null : LEFT_OUT;
    },
    resolveId(id, importer, { kind }) {
      if (id === LEFT_OUT) return LEFT_OUT;
      if (kind !== 'dynamic-import' || importer?.includes('/node_modules/mermaid/') !== true) return null;
      return NEEDED.test(id) ? null : LEFT_OUT;
    },
    load(id) {
      return id === LEFT_OUT ? "throw new Error('This part of Mermaid is not in this build.');" : null;
    },
  };
}
