import { FIELD_NAMES, type FieldName } from '../../case/types.ts';
import type { ReportDocument } from '../document/types.ts';
import { customerReply } from './customer-reply.ts';
import { escalationBundle } from './escalation-bundle.ts';
import { ticketNote } from './ticket-note.ts';
import type { Compose, ReportKind, ReportWords } from './types.ts';

const COMPOSERS: Readonly<Record<ReportKind, (compose: Compose) => ReportDocument>> = { note: ticketNote, reply: customerReply, bundle: escalationBundle };

/** Writes a report. Every word that comes from the paste or from the reader has been through the redactor. */
export function composeReport(kind: ReportKind, compose: Compose): ReportDocument {
  return COMPOSERS[kind](compose);
}

/** The placeholders that a text still shows as empty. */
export function emptyFields(text: string, words: ReportWords): FieldName[] {
  return FIELD_NAMES.filter((name) => text.includes(words.blank(words.fields[name])));
}
