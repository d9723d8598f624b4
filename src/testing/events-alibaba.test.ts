import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadForNode } from '#content/build/load-for-node.ts';
import { createRowMatcher } from '#domain/rules/messages/match-rows.ts';
import type { MessageContext } from '#domain/rules/messages/match-rows.ts';
import type { EventLogic } from '#domain/rules/types.ts';

/** A text that the Alibaba controllers or cloud APIs write, and the row that must recognise it. */
interface KnownText {
  /** The reason or text of the controller that it is an instance of; several wordings share one. */
  readonly entry: string;
  readonly kind: string;
  readonly reason?: string;
  readonly sample: string;
  readonly row: string;
  readonly known: 'finding' | 'benign' | 'success';
  /** Comes inside a failed sync, which tells nothing else. */
  readonly wrapped?: boolean;
  /** Codes of the cloud API that stand before the text in old and in raw errors. */
  readonly codes?: readonly string[];
}

const TEXTS = JSON.parse(readFileSync(new URL('fixtures/events/alibaba.json', import.meta.url), 'utf8')) as KnownText[];
const { library } = loadForNode(new URL('../../content', import.meta.url).pathname).logic();
const matcher = createRowMatcher(library.events);
const rows = new Map(library.events.map((row) => [row.id, row]));

function contextOf({ kind, reason }: KnownText): MessageContext {
  return { kind, ...(reason !== undefined && { reason }) };
}

function rowOf(text: KnownText): EventLogic {
  const row = rows.get(text.row);
  if (row === undefined) throw new Error(`no row ${text.row}`);
  return row;
}

/** Rows of one level that the text and codes of a message match, whatever its reason. */
function matchedOn(level: EventLogic['level'], message: string, kind?: string): string[] {
  return matcher.matchAll(message, kind === undefined ? {} : { kind }).filter((hit) => hit.row.level === level).map((hit) => hit.id);
}

const isTold = ({ row }: KnownText): boolean => (rows.get(row)?.messages ?? rows.get(row)?.codes) !== undefined;
const told = TEXTS.filter((text) => isTold(text) && text.sample !== 'something unknown');
const wrapped = TEXTS.filter((text) => text.wrapped === true);

describe('texts of the Alibaba controllers', () => {
  it('covers each reason and text that the controllers and their cloud APIs were read to have', () => {
    expect(new Set(TEXTS.map(({ entry }) => entry)).size).toBe(124);
  });

  it.each(TEXTS)('$entry: $sample', (text) => {
    const row = rowOf(text);
    expect(matcher.match(text.sample, contextOf(text))[row.level]?.id).toBe(text.row);
    expect({ benign: row.benign === true, success: row.level === 'success' }).toEqual({
      benign: text.known === 'benign',
      success: text.known === 'success',
    });
  });

  // What the generic controller writes begins as the text of ACK's own; the row with more literal text is taken.
  it.each(told.filter(({ row }) => row !== 'load-balancer-sync-failed'))('matches one row of its level alone, with and without its object: $sample', (text) => {
    const { level } = rowOf(text);
    expect(matchedOn(level, text.sample, text.kind)).toEqual([text.row]);
    expect(matchedOn(level, text.sample)).toEqual([text.row]);
  });
});

describe('texts inside a failed sync', () => {
  const RAW = 'update lb error: SDK.ServerError\nErrorCode: CODE\nRequestId: 0A1B2C3D-0000-4000-8000-000000000002\nMessage: TEXT\nRespHeaders: map[]';
  const OLD = 'Aliyun API Error: RequestId: 0A1B2C3D-0000-4000-8000-000000000001 Status Code: 400 Code: CODE Message: TEXT';

  it.each(wrapped)('$entry: $sample', ({ sample, row }) => {
    for (const message of [
      `Error syncing load balancer [lb-bp1example]: Message: ${sample}`,
      `Error syncing load balancer []: Message: code: 400, ${sample}`,
      `Error syncing load balancer [lb-bp1example]: build lb local model error: builid lb listener error: ${sample}`,
      `Error syncing load balancer: Message: ${sample}`,
    ]) {
      const match = matcher.match(message, { kind: 'Service', reason: 'SyncLoadBalancerFailed' });
      expect([match.cause?.id, match.wrapper?.id], message).toEqual([row, 'ack-wrapper-sync-failed']);
      expect(matchedOn('cause', message, 'Service')).toEqual([row]);
    }
  });

  it.each(wrapped.filter(({ entry }) => entry.startsWith('ali.api.')))('$entry, with its code: $sample', ({ sample, row, codes }) => {
    for (const code of codes ?? ['OperationFailed']) {
      for (const [form, wrapper] of [
        [`Error creating load balancer (will retry): failed to ensure load balancer for service default/web: ${OLD}`, 'ack-wrapper-create-failed'],
        [`Error syncing load balancer []: ${RAW}`, 'ack-wrapper-sync-failed'],
      ] as const) {
        const message = form.replace('CODE', () => code).replace('TEXT', () => sample);
        const match = matcher.match(message, { kind: 'Service' });
        expect([match.cause?.id, match.wrapper?.id], message).toEqual([row, wrapper]);
        expect(matchedOn('cause', message, 'Service')).toEqual([row]);
      }
    }
  });
});
