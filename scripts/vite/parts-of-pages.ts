import type { Plugin } from 'vite';

interface PartsOfPages {
  readonly plugin: Plugin;
  /** Whether they cannot be shown without this module. The pages themselves are not meant: they are what is asked for by name. */
  readonly has: (id: string) => boolean;
}

/**
 * Knows what pages need, all the way down. In one file that is one request; left alone, modules that other pages share
 * become two dozen small ones, and browsers fetch six at a time where the host speaks HTTP/1.1.
 *
 * @param pages how the ids of their modules end
 */
export function partsOfPages(...pages: readonly string[]): PartsOfPages {
  const parts = new Set<string>();
  return {
    has: (id) => parts.has(id),
    plugin: {
      name: `parts-of-${pages.join()}`,
      apply: 'build',
      buildEnd() {
        parts.clear();
        const visit = (id: string): void => {
          if (parts.has(id)) return;
          parts.add(id);
          this.getModuleInfo(id)?.importedIds.forEach(visit);
        };
        const asked = [...this.getModuleIds()].filter((id) => pages.some((page) => id.endsWith(page)));
        asked.forEach(visit);
        for (const id of asked) parts.delete(id);
      },
    },
  };
}
