import { useMemo, type ReactNode } from 'react';
import type { ObjectChange } from '#domain/fix/read-change.ts';
import { FixChange } from '#features/evidence/fix-part.tsx';
import { usePreferences } from '#store/use-stores.ts';
import { ChangeContext } from '#ui/change-context.ts';
import { ShellContext } from '#ui/shell-context.ts';

const showChange = (command: string, change: ObjectChange, plain: ReactNode): ReactNode => (
  <FixChange command={command} change={change} waiting={plain} failed={plain} />
);

/** How commands are shown on every page: for the reader's shell, and with what they would change of his objects. */
export function ShellProvider({ children }: { children: ReactNode }) {
  const shell = usePreferences((state) => state.shell);
  const choose = usePreferences((state) => state.setShell);
  const choice = useMemo(() => ({ shell, choose }), [shell, choose]);
  return (
    <ShellContext value={choice}>
      <ChangeContext value={showChange}>{children}</ChangeContext>
    </ShellContext>
  );
}
