import type { Observation, Resource } from '../../evidence/types.ts';
import { valueOf } from '../fields.ts';
import { PROBES } from '../probes.ts';
import { nameOf } from '../selectors.ts';
import { remember, type Session } from '../session.ts';
import { orUnknown, raiseUnknown } from '../unknown.ts';
import { SOURCE, type View } from '../views/view.ts';
import { podsSelectedBy, workloadsSelectedBy } from './joins.ts';
import { entriesOf } from './entries.ts';
import type { RuleFunction } from './types.ts';

/** A request that failed, sent from inside a Pod. */
interface FailedCall {
  readonly pod: string;
  readonly command: string;
  readonly lines: readonly Observation[];
}

const CLIENT = /\b(?:curl|wget|nc|telnet)\b/;

/** The Pod that `kubectl exec` goes into: the first word behind `exec` that is no option or its value. */
function podOfExec(words: readonly string[]): string | undefined {
  const from = words.indexOf('exec') + 1;
  for (let at = from; at > 0 && at < words.length; at++) {
    const word = words[at] ?? '';
    if (/^(?:-n|--namespace|-c|--container|--context|--kubeconfig)$/.test(word)) at++;
    else if (word === '--') return undefined;
    else if (!word.startsWith('-')) return word.replace(/^pods?\//, '');
  }
  return undefined;
}

/** Follows a transcript: what was called from within which Pod, and how that went. A kubectl command leaves the Pod. */
function readCalls(observations: readonly Observation[]): FailedCall[] {
  const calls: FailedCall[] = [];
  let pod: string | undefined;
  let sent: { readonly seen: Observation; readonly from: string } | undefined;
  for (const seen of observations) {
    if (seen.kind === 'command') {
      const words = seen.value.split(/\s+/);
      if (/^(?:kubectl|kubecolor|k|oc)$/.test(words.find((word) => word !== 'sudo') ?? '')) pod = words.includes('exec') ? podOfExec(words) : undefined;
      const from = pod ?? seen.data?.['host'];
      sent = from !== undefined && CLIENT.test(seen.value) ? { seen, from } : undefined;
    } else if (seen.kind === 'curl-error' && sent !== undefined) {
      calls.push({ pod: sent.from, command: sent.seen.value, lines: [sent.seen, seen] });
      sent = undefined;
    } else if (seen.kind === 'http-status') sent = undefined;
  }
  return calls;
}

function failedCalls(session: Session): readonly FailedCall[] {
  return remember(session, session, 'failed calls', () => {
    const inputs = new Set(session.evidence.observations.map(({ input }) => input));
    return [...inputs].flatMap((input) => readCalls(session.evidence.observations.filter((seen) => seen.input === input).sort((a, b) => a.line - b.line)));
  });
}

/** Whether a text names an address, and not one that only begins with it. */
function namesAddress(text: string, address: string): boolean {
  return text.split(/[^\w.-]+/).includes(address);
}

function addressesOf(service: Resource): string[] {
  const ingress = valueOf(service, '/status/loadBalancer/ingress');
  return entriesOf(ingress).flatMap(({ ip, hostname }) => [ip, hostname].filter((address) => typeof address === 'string'));
}

/** What a workload puts behind its own name to name a Pod: `-5d9c7f4b6-x2k8p`, `-x2k8p`, `-0`. */
const POD_SUFFIX = /^-(?:(?:[a-z0-9]{5,10}-)?[a-z0-9]{5}|\d+)$/;

/** Whether a Pod of that name is one of the Service's: it is selected itself, or a selected workload made it. */
function selectsPodNamed(view: View, pod: string): boolean {
  const pods = orUnknown(() => podsSelectedBy(view)) ?? [];
  const workloads = orUnknown(() => workloadsSelectedBy(view)) ?? [];
  return pods.some((item) => nameOf(item) === pod) || workloads.some((item) => {
    const name = nameOf(item);
    return name !== undefined && pod.startsWith(name) && POD_SUFFIX.test(pod.slice(name.length));
  });
}

function isCalledByItself(view: View): boolean {
  const { session, resource } = view[SOURCE];
  const addresses = resource === null ? [] : addressesOf(resource);
  const found = failedCalls(session).find((call) => addresses.some((address) => namesAddress(call.command, address)) && selectsPodNamed(view, call.pod));
  if (resource === null || found === undefined) return raiseUnknown(session.trace, PROBES.podsOfService, resource);
  session.trace.reads.push({ resource, pointer: '/status/loadBalancer/ingress' });
  for (const { input, line, value, data } of found.lines) session.trace.lines.push({ input, startLine: line, endLine: line, text: data?.['message'] ?? value });
  return true;
}

/** Workloads that call themselves through their load balancer. */
export const SELF_CALL_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'isCalledByItself(Service): bool',
    description: 'Whether a request from inside one of its Pods to its own load balancer address was seen to fail; never false, since nobody pastes what was not tried.',
    run: (_session, view: View) => isCalledByItself(view),
  },
];
