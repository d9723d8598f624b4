import { createContext, useContext } from 'react';
import type { FlowBundle } from '#content/types.ts';
import { fillCommand } from '#domain/rules/commands.ts';

/** What every part of a step needs: the content it refers to, and the reader's own names for its commands. */
export interface WizardContent {
  readonly bundle: FlowBundle;
  readonly values: Readonly<Record<string, string | undefined>>;
}

export const WizardContext = createContext<WizardContent | null>(null);

export function useWizardContent(): WizardContent {
  const content = useContext(WizardContext);
  if (!content) throw new Error('a wizard part stands outside WizardContext');
  return content;
}

/** Fills the reader's names into a command, or into a text that holds one. */
export function useFill(): (template: string) => string {
  const { values } = useWizardContent();
  return (template) => fillCommand(template, values).text;
}
