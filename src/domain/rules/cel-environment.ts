import { Environment } from '@marcbachmann/cel-js';
import { CLUSTER_FUNCTIONS } from './functions/cluster.ts';
import { CURL_FUNCTIONS } from './functions/curl.ts';
import { ENDPOINT_FUNCTIONS } from './functions/endpoints.ts';
import { EVENT_FUNCTIONS } from './functions/events.ts';
import { IMAGE_FUNCTIONS } from './functions/images.ts';
import { JOIN_FUNCTIONS } from './functions/joins.ts';
import { API_NAME_FUNCTIONS } from './functions/api-names.ts';
import { SERVICE_SHAPE_FUNCTIONS } from './functions/service-shape.ts';
import { SELECTION_FUNCTIONS } from './functions/selection.ts';
import { TARGET_PORT_FUNCTIONS } from './functions/target-ports.ts';
import { ENDPOINT_READINESS_FUNCTIONS } from './functions/endpoint-readiness.ts';
import { LIVE_DIFFERENCE_FUNCTIONS } from './functions/live-differences.ts';
import { METADATA_FUNCTIONS } from './functions/metadata.ts';
import { registerProven } from './functions/proven.ts';
import { replay } from './functions/replay.ts';
import { READY_NODE_FUNCTIONS } from './functions/ready-nodes.ts';
import { SERVICE_FUNCTIONS } from './functions/services.ts';
import { ALIBABA_BACKEND_FUNCTIONS } from './functions/alibaba-backends.ts';
import { ALIBABA_LISTENER_FUNCTIONS } from './functions/alibaba-listeners.ts';
import { ALIBABA_LOAD_BALANCER_FUNCTIONS } from './functions/alibaba-load-balancer.ts';
import { CLB_RIVAL_FUNCTIONS } from './functions/clb-rivals.ts';
import { NETWORK_PLUGIN_FUNCTIONS } from './functions/network-plugin.ts';
import { POD_SPEC_FUNCTIONS } from './functions/pod-specs.ts';
import { CONTAINER_PROBE_FUNCTIONS } from './functions/container-probes.ts';
import { INGRESS_BACKEND_FUNCTIONS } from './functions/ingress-backends.ts';
import { INGRESS_SHAPE_FUNCTIONS } from './functions/ingress-shape.ts';
import { NODE_STATUS_FUNCTIONS } from './functions/node-status.ts';
import { POD_STATUS_FUNCTIONS } from './functions/pod-status.ts';
import { PRE_STOP_FUNCTIONS } from './functions/pre-stop.ts';
import { QUIET_FUNCTIONS } from './functions/quiet.ts';
import { YOUNG_FUNCTIONS } from './functions/young.ts';
import { ORIGIN_FUNCTIONS } from './functions/origin.ts';
import { SELF_CALL_FUNCTIONS } from './functions/self-calls.ts';
import { TKE_CERTIFICATE_FUNCTIONS } from './functions/tke-certificates.ts';
import { TKE_DIRECT_ACCESS_FUNCTIONS } from './functions/tke-direct-access.ts';
import { TKE_EXISTING_CLB_FUNCTIONS } from './functions/tke-existing-clb.ts';
import { TKE_INGRESS_FUNCTIONS } from './functions/tke-ingress.ts';
import { TKE_JSON_ANNOTATION_FUNCTIONS } from './functions/tke-json-annotations.ts';
import { TKE_SERVICE_CONFIG_FUNCTIONS } from './functions/tke-service-configs.ts';
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
  ...READY_NODE_FUNCTIONS,
  ...LIVE_DIFFERENCE_FUNCTIONS,
  ...ENDPOINT_READINESS_FUNCTIONS,
  ...TARGET_PORT_FUNCTIONS,
  ...SELECTION_FUNCTIONS,
  ...SERVICE_SHAPE_FUNCTIONS,
  ...API_NAME_FUNCTIONS,
  ...IMAGE_FUNCTIONS,
  ...CLUSTER_FUNCTIONS,
  ...CURL_FUNCTIONS,
  ...VALUE_FUNCTIONS,
  ...QUIET_FUNCTIONS,
  ...YOUNG_FUNCTIONS,
  ...PRE_STOP_FUNCTIONS,
  ...POD_STATUS_FUNCTIONS,
  ...NODE_STATUS_FUNCTIONS,
  ...CONTAINER_PROBE_FUNCTIONS,
  ...INGRESS_BACKEND_FUNCTIONS,
  ...INGRESS_SHAPE_FUNCTIONS,
  ...POD_SPEC_FUNCTIONS,
  ...NETWORK_PLUGIN_FUNCTIONS,
  ...CLB_RIVAL_FUNCTIONS,
  ...ALIBABA_LOAD_BALANCER_FUNCTIONS,
  ...ALIBABA_LISTENER_FUNCTIONS,
  ...ALIBABA_BACKEND_FUNCTIONS,
  ...ORIGIN_FUNCTIONS,
  ...SELF_CALL_FUNCTIONS,
  ...TKE_CERTIFICATE_FUNCTIONS,
  ...TKE_DIRECT_ACCESS_FUNCTIONS,
  ...TKE_EXISTING_CLB_FUNCTIONS,
  ...TKE_INGRESS_FUNCTIONS,
  ...TKE_JSON_ANNOTATION_FUNCTIONS,
  ...TKE_SERVICE_CONFIG_FUNCTIONS,
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
