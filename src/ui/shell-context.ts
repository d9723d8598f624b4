import { createContext } from 'react';

/** The shell that commands are written for, and how the reader chooses it. */
export interface ShellChoice {
  readonly shell: 'sh' | 'powershell';
  readonly choose: (shell: 'sh' | 'powershell') => void;
}

export const ShellContext = createContext<ShellChoice>({ shell: 'sh', choose: () => undefined });
