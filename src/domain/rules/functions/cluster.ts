import { PROBES } from '../probes.ts';
import type { Session } from '../session.ts';
import { raiseUnknown } from '../unknown.ts';
import { SOURCE } from '../views/view.ts';
import { findProxyMode } from './proxy-mode.ts';
import type { RuleFunction } from './types.ts';

function serverVersion(session: Session): string {
  const observed = session.evidence.observations.find((item) => item.kind === 'server-version');
  if (observed === undefined) return raiseUnknown(session.trace, PROBES.version, null);
  const { input, line, value } = observed;
  session.trace.lines.push({ input, startLine: line, endLine: line, text: value });
  return value;
}

function identityOf(session: Session): ReturnType<Session['identities']['of']> {
  return session.identities.of(session.subject?.[SOURCE].resource ?? null);
}

/** Facts about the whole cluster. */
export const CLUSTER_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'kubeProxyMode(): string',
    description: "'ipvs', 'iptables' or 'nftables', from the flags or the configuration of kube-proxy; unknown otherwise.",
    run: (session) => findProxyMode(session) ?? raiseUnknown(session.trace, PROBES.kubeProxyMode, null),
  },
  {
    signature: 'serverVersion(): string',
    description: 'Version of the API server as kubectl version prints it.',
    run: (session) => serverVersion(session),
  },
  {
    signature: 'product(): string',
    description: "'ack', 'tke' or 'tke-serverless', by the marks of the subject, else of the whole evidence; unknown when they do not tell.",
    run: (session) => identityOf(session).product ?? raiseUnknown(session.trace, PROBES.nodes, null),
  },
  {
    signature: 'cloud(): string',
    description: "'alibaba', 'tencent' or 'other', as the evidence proves; unknown when it does not.",
    run: (session) => identityOf(session).cloud ?? raiseUnknown(session.trace, PROBES.nodes, null),
  },
];
