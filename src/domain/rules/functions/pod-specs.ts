import { stateOf, valueOf } from '../fields.ts';
import type { Resource } from '../../evidence/types.ts';
import { PROBES } from '../probes.ts';
import { raiseUnknown } from '../unknown.ts';
import { readField, viewOf, viewTypeOf } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import { podsSelectedBy, selectorOf, workloadsSelectedBy } from './joins.ts';
import type { RuleFunction } from './types.ts';

/** Follows fields of views. */
function fieldOf(view: View, ...fields: readonly string[]): View {
  return fields.reduce((at, field) => readField(at[SOURCE], field) as View, view);
}

function hasTemplate(workload: Resource): boolean {
  return stateOf(workload, '/spec/template/spec/containers') === 'present';
}

/** Old ReplicaSets keep templates that nothing runs any more. */
function isRunning(replicaSet: Resource): boolean {
  return String(valueOf(replicaSet, '/spec/replicas')) !== '0';
}

/** What the Pods behind a Service are made from: the workloads that own them, else the Pods, else ReplicaSets in use. */
function podSpecs(view: View): View[] {
  const { session, resource } = view[SOURCE];
  if (Object.keys(selectorOf(view)).length === 0) return [];
  const workloads = workloadsSelectedBy(view).filter(hasTemplate);
  const owners = workloads.filter(({ kind }) => kind !== 'ReplicaSet');
  const pods = owners.length > 0 ? [] : podsSelectedBy(view).filter((pod) => stateOf(pod, '/spec/containers') === 'present');
  const chosen = owners.length > 0 ? owners : pods.length > 0 ? pods : workloads.filter(isRunning);
  if (chosen.length === 0) return raiseUnknown(session.trace, PROBES.workloads, resource);
  return chosen.map((item) => {
    const whole = viewOf(session, item, viewTypeOf(item.kind));
    return item.kind === 'Pod' ? fieldOf(whole, 'spec') : fieldOf(whole, 'spec', 'template', 'spec');
  });
}

/** How the Pods behind a Service are set up. */
export const POD_SPEC_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'podSpecs(Service): list<PodSpec>',
    description:
      'Pod specs of the workloads that the selector picks, else of its Pods; what was not pasted is left out, and unknown when nothing was. Empty for a Service without a selector.',
    run: (_session, view: View) => podSpecs(view),
  },
];
