import type { Plugin } from 'vite';

/**
 * Lets a build leave out what the app does not use of react-router. Its components are given names for the devtools by
 * assignments, which bundlers must keep, and with them everything that they call: links, forms, the loading of data.
 */
export function leanRouter(): Plugin {
  return {
    name: 'lean-router',
    apply: 'build',
    transform: {
      filter: { id: /\/node_modules\/react-router\/dist\// },
      handler(code) {
        const unnamed = code.replaceAll(/^\w+\.displayName = "[^"]*";$/gm, '');
        return { code: unnamed.replaceAll(/= (React(?:\$\d+)?\.(?:forwardRef|memo|createContext)\()/g, '= /* @__PURE__ */ $1'), map: null };
      },
    },
  };
}
