import { createRowMatcher } from '#domain/rules/messages/match-rows.ts';
import type { RuleLibrary } from '#domain/rules/types.ts';
import type { Content } from '../build/content-shape.ts';
import type { ContentFault } from '../build/fault.ts';
import { contextsOf, lintEventRows } from '../build/lint/event-rows.ts';

/**
 * Event rows of a pack are recognised by their samples, among those that are built in too, and stay out of what decides
 * over built-in ones: a message that says that all is well, or that nothing else knows.
 */
export function lintPackEvents(content: Content, builtIn: RuleLibrary['events']): ContentFault[] {
  const own = lintEventRows({ ...content, rules: [] });
  return own.length > 0 ? own : [...forbidden(content), ...unheard(content, builtIn)];
}

function forbidden(content: Content): ContentFault[] {
  return content.events.flatMap((doc) =>
    doc.value.rows.flatMap(({ level, otherwise }, index) => [
      ...(level === 'cause' ? [] : [doc.faultAt(['rows', index, 'level'], `A pack has no rows of the level "${level}"`, 'Write "cause": such a row would decide over what is built in.')]),
      ...(otherwise === undefined ? [] : [doc.faultAt(['rows', index, 'otherwise'], 'A pack cannot take every event that nothing else knows', 'Give "messages", "codes" or "reasons" instead.')]),
    ]),
  );
}

function unheard(content: Content, builtIn: RuleLibrary['events']): ContentFault[] {
  const rows = content.events.flatMap(({ value }) => value.rows.map((row) => ({ ...row, product: value.product, pack: true })));
  const matcher = createRowMatcher([...builtIn, ...rows]);
  return content.events.flatMap((doc) =>
    doc.value.rows.flatMap((row, index) =>
      row.samples.flatMap((sample, at) =>
        contextsOf(row).flatMap((context) => {
          const id = matcher.match(sample, context).cause?.id;
          return id === row.id || id === undefined ? [] : [doc.faultAt(['rows', index, 'samples', at], `The message is known already: "${id}" matches it`, 'Leave it out, or name that finding where you mean it.')];
        }),
      ),
    ),
  );
}
