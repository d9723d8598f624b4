import { createContext } from 'react';

/** How the page copies text; the app provides the platform's way. Resolves to false where copying is impossible. */
export const CopyContext = createContext<(text: string) => Promise<boolean>>(() => Promise.resolve(false));
