import { useState, type ReactNode } from 'react';
import type { WrongSubject } from '#domain/report/wrong-report.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { WrongContext } from '#ui/wrong-context.ts';

const { Part: WrongDialog } = lazyPart(async () => (await import('#features/case/wrong-dialog.tsx')).WrongDialog);

/** Takes reports that something is wrong from any part of the page. */
export function WrongReports({ children }: { children: ReactNode }) {
  const [subject, setSubject] = useState<WrongSubject | null>(null);
  return (
    <WrongContext value={setSubject}>
      {children}
      {subject ? <WrongDialog subject={subject} onClose={() => setSubject(null)} /> : null}
    </WrongContext>
  );
}
