import { createContext, type ReactNode } from 'react';
import type { ObjectChange } from '#domain/fix/read-change.ts';

/**
 * How a command that changes an object is shown: with what it would change in the reader's own YAML. `plain` shows it as
 * any other command. Null: all are shown plain.
 */
export const ChangeContext = createContext<((command: string, change: ObjectChange, plain: ReactNode) => ReactNode) | null>(null);
