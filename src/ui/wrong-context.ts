import { createContext } from 'react';
import type { WrongSubject } from '#domain/report/wrong-report.ts';

/** Opens the report on something that is wrong; the app provides it. Null: nobody takes such reports here. */
export const WrongContext = createContext<((subject: WrongSubject) => void) | null>(null);
