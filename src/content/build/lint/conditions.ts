import { createCompiler } from '#domain/rules/engine.ts';
import type { ContentFault, JsonPath } from '../fault.ts';
import type { Content, Doc } from '../content-shape.ts';

type On = Parameters<ReturnType<typeof createCompiler>['compile']>[1];

/** Conditions of rules and of options parse and type-check, and name only event rows that are there. */
export function lintConditions(content: Content): ContentFault[] {
  const rowIds = new Set(content.events.flatMap((doc) => doc.value.rows.map(({ id }) => id)));
  const compiler = createCompiler({ current: null }, content.broken.has('events') ? undefined : rowIds);
  const check = (doc: Doc<unknown>, path: JsonPath, source: string, on: On): ContentFault[] => {
    try {
      compiler.compile(source, on);
      return [];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return [doc.faultAt(path, `The condition does not compile: ${reason}`, 'Correct the CEL; docs/writing-a-rule.md says what may stand in it.')];
    }
  };
  return [
    ...content.rules.flatMap(({ rule }) => {
      if (rule === undefined) return [];
      const { when, certainWhen, mildWhen, on } = rule.value;
      const further = Object.entries({ certainWhen, mildWhen }).flatMap(([field, source]) => (source === undefined ? [] : check(rule, [field], source, on)));
      return [...check(rule, ['when'], when, on), ...further];
    }),
    ...content.flows.flatMap((doc) =>
      Object.entries(doc.value.nodes).flatMap(([id, node]) =>
        node.kind !== 'question'
          ? []
          : node.options.flatMap(({ when }, index) => (when === undefined ? [] : check(doc, ['nodes', id, 'options', index, 'when'], when, doc.value.subject))),
      ),
    ),
  ];
}
