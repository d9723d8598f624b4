import { Environment } from '@marcbachmann/cel-js';
import { CLUSTER_FUNCTIONS } from './functions/cluster.ts';
import { CURL_FUNCTIONS } from './functions/curl.ts';
import { ENDPOINT_FUNCTIONS } from './functions/endpoints.ts';
import { EVENT_FUNCTIONS } from './functions/events.ts';
import { IMAGE_FUNCTIONS } from './functions/images.ts';
import { JOIN_FUNCTIONS } from './functions/joins.ts';
import { METADATA_FUNCTIONS } from './functions/metadata.ts';
import { registerProven } from './functions/proven.ts';
import { replay } from './functions/replay.ts';
import { SERVICE_FUNCTIONS } from './functions/services.ts';
import type { RuleFunction } from './functions/types.ts';
import { VALUE_FUNCTIONS } from './functions/values.ts';
import type { Session } from './session.ts';
import { OBJECT_TYPES, SHAPES, type ObjectType } from './views/shapes.ts';
import { VIEW_CLASSES } from './views/read-field.ts';
import type { View } from './views/view.ts';

/** Every function that a condition may call. */
export const RULE_FUNCTIONS: readonly RuleFunction[] = [
  ...METADATA_FUNCTIONS,
  ...JOIN_FUNCTIONS,
  ...ENDPOINT_FUNCTIONS,
  ...EVENT_FUNCTIONS,
  ...SERVICE_FUNCTIONS,
  ...IMAGE_FUNCTIONS,
  ...CLUSTER_FUNCTIONS,
  ...CURL_FUNCTIONS,
  ...VALUE_FUNCTIONS,
];

/** The session that conditions run in; functions have no other way to it than this box. Evaluation is synchronous. */
export interface SessionBox {
  current: Session | null;
}

function fieldTypes(type: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SHAPES[type] ?? {}).map(([field, declared]) => [field, typeof declared === 'string' ? declared : declared.type]),
  );
}

/** The name of the variable that stands for the subject of a condition. */
export function variableName(type: ObjectType): string {
  return type[0]?.toLowerCase() + type.slice(1);
}

/** Shapes in such an order that each comes after those it names. */
function shapesInOrder(): string[] {
  const ordered = new Set<string>();
  const visit = (type: string): void => {
    if (ordered.has(type)) return;
    for (const fieldType of Object.values(fieldTypes(type))) {
      const inner = fieldType.replace(/^list<(.+)>$/, '$1');
      if (Object.hasOwn(SHAPES, inner)) visit(inner);
    }
    ordered.add(type);
  };
  Object.keys(SHAPES).forEach(visit);
  return [...ordered];
}

/** The CEL environment with all shapes and functions; subjects are added by `environmentFor`. */
export function createBaseEnvironment(box: SessionBox): Environment {
  const environment = new Environment();
  for (const type of shapesInOrder()) {
    environment.registerType(type, { ctor: VIEW_CLASSES.get(type)!, fields: fieldTypes(type) });
  }
  registerProven(environment, box);
  for (const rule of RULE_FUNCTIONS) environment.registerFunction(rule.signature, bindFunction(box, rule));
  return environment;
}

const ABOUT_ONE_OBJECT = new RegExp(`^\\w+\\((?:${OBJECT_TYPES.join('|')})\\)`);

/** Functions of one object alone are answered once for each; `reported` and its like depend on more. */
function bindFunction(box: SessionBox, { signature, run }: RuleFunction): (...args: unknown[]) => unknown {
  const call = run as (session: Session, ...args: unknown[]) => unknown;
  const current = (): Session => {
    if (box.current === null) throw new Error('a condition runs outside of a session');
    return box.current;
  };
  if (!ABOUT_ONE_OBJECT.test(signature)) return (...args) => call(current(), ...args);
  return (view) => {
    const session = current();
    return replay(session, view as View, signature, () => call(session, view));
  };
}

/** The environment for conditions about one type of object. */
export function environmentFor(base: Environment, type: ObjectType): Environment {
  return base.clone().registerVariable(variableName(type), type);
}
