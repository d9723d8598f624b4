import type { Plugin } from 'vite';

/**
 * Leaves Mermaid out of the single file: every flow comes with its drawing, and where one should be missing the panel
 * shows the outline, as it does wherever drawing fails.
 */
export function withoutMermaid(): Plugin {
  return {
    name: 'without-mermaid',
    enforce: 'pre',
    resolveId: (id) => (id === 'mermaid' ? '\0no-mermaid' : null),
    load: (id) => (id === '\0no-mermaid' ? "throw new Error('Mermaid is not in the single file.'); export default {};" : null),
  };
}
