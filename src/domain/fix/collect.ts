import { isObjectName, quoteForShell } from '../rules/commands.ts';
import type { KnownProduct } from '../rules/types.ts';
import { quoteForPowerShell } from './powershell.ts';

/** What is to be collected about: a name that is no name of an object stays a placeholder. */
export interface CollectSubject {
  readonly kind: 'Service' | 'Ingress';
  readonly namespace?: string | undefined;
  readonly name?: string | undefined;
  /** Null: not known, so that the controllers of every product are asked for. */
  readonly product: KnownProduct | null;
}

type Shell = 'sh' | 'powershell';
type Words = readonly string[];

/** Lines of a controller's log worth having: the failures of today. */
const LOG_LINES = 200;

const SELECTOR = '{{range $key, $value := .spec.selector}}{{$key}}={{$value}},{{end}}';
const BACKENDS = '{.spec.rules[*].http.paths[*].backend.service.name} {.spec.defaultBackend.service.name}';

/** What belongs to a Service, by name; in a loop over names it is a variable of the shell. */
function serviceCalls(inNamespace: Words, service: string): Words[] {
  return [
    [...inNamespace, 'describe', 'service', service],
    [...inNamespace, 'get', 'service', service, '-o', 'yaml'],
    [...inNamespace, 'get', 'endpoints', service, '-o', 'yaml'],
    [...inNamespace, 'get', 'endpointslices', '-l', `kubernetes.io/service-name=${service}`, '-o', 'yaml'],
  ];
}

const SYSTEM: Words = ['-n', 'kube-system'];

function clusterCalls({ kind, product }: CollectSubject, inNamespace: Words): Words[] {
  const isAlibaba = product === null || product === 'ack';
  const isTencent = product !== 'ack';
  return [
    ['version'],
    ['get', 'nodes', '-o', 'wide', '--show-labels'],
    [...SYSTEM, 'get', 'daemonsets,deployments', '-o', 'wide'],
    [...SYSTEM, 'get', 'configmap/kube-proxy', 'configmap/kube-proxy-worker', 'daemonset/kube-proxy', '--ignore-not-found', '-o', 'yaml'],
    ...(isAlibaba
      ? [
          [...SYSTEM, 'get', 'pods', '-l', 'app=cloud-controller-manager', '-o', 'yaml'],
          [...SYSTEM, 'logs', '-l', 'app=cloud-controller-manager', `--tail=${LOG_LINES}`],
        ]
      : []),
    ...(isTencent ? [[...SYSTEM, 'get', 'configmap/tke-service-controller-config', 'configmap/eni-config', '--ignore-not-found', '-o', 'yaml']] : []),
    ...(isTencent && kind === 'Ingress' ? [[...inNamespace, 'get', 'tkeserviceconfigs.cloud.tencent.com', '-o', 'yaml']] : []),
    ...(kind === 'Ingress'
      ? [
          ['get', 'ingressclasses', '-o', 'wide'],
          [...SYSTEM, 'logs', '-l', 'app=ingress-nginx', `--tail=${LOG_LINES}`],
        ]
      : []),
  ];
}

const nameOr = (name: string | undefined, placeholder: string): string => (name !== undefined && isObjectName(name) ? name : placeholder);

interface Dialect {
  /** Defines `run`, which prints a command of kubectl as at a prompt, then its output. */
  readonly head: string;
  readonly quote: (word: string) => string;
  /** The Pods that a Service selects. */
  readonly pods: (inNamespace: string, service: string) => readonly string[];
  /** Lines for each Service behind an Ingress, whose name is `service` in them. */
  readonly eachBackend: (inNamespace: string, ingress: string, lines: readonly string[]) => readonly string[];
  readonly service: string;
}

/** `<name>` is a gap that the reader fills, and `$service` a variable: neither is quoted. */
const quoteUnlessGap = (quote: (word: string) => string) => (word: string): string => (/^<\w+>$|[$]/.test(word) ? word : quote(word));

const DIALECTS: Readonly<Record<Shell, Dialect>> = {
  sh: {
    head: `run() { printf '\\n$ kubectl %s\\n' "$*"; kubectl "$@" 2>&1; }`,
    quote: quoteUnlessGap(quoteForShell),
    pods: (inNamespace, service) => [
      `pods=$(kubectl ${inNamespace} get service ${service} -o go-template='${SELECTOR}')`,
      `[ -z "$pods" ] || run ${inNamespace} describe pods -l "\${pods%,}"`,
    ],
    eachBackend: (inNamespace, ingress, lines) => [
      `for service in $(kubectl ${inNamespace} get ingress ${ingress} -o jsonpath='${BACKENDS}' | tr ' ' '\\n' | sort -u); do`,
      ...lines.map((line) => `  ${line}`),
      'done',
    ],
    service: '$service',
  },
  powershell: {
    head: 'function run { "`n`$ kubectl $args"; kubectl @args 2>&1 | Out-String -Stream -Width 4096 }',
    quote: quoteUnlessGap(quoteForPowerShell),
    pods: (inNamespace, service) => [
      `$pods = kubectl ${inNamespace} get service ${service} -o go-template='${SELECTOR}'`,
      `if ($pods) { run ${inNamespace} describe pods -l $pods.TrimEnd(',') }`,
    ],
    eachBackend: (inNamespace, ingress, lines) => [
      `foreach ($service in (kubectl ${inNamespace} get ingress ${ingress} -o jsonpath='${BACKENDS}') -split ' ' | Sort-Object -Unique | Where-Object { $_ }) {`,
      ...lines.map((line) => `  ${line}`),
      '}',
    ],
    service: '$service',
  },
};

/**
 * One block of commands that only read, whose whole output, pasted in one go, is what the questions about a Service or
 * Ingress are answered from. Each command is printed before its output, as at a prompt, so that every part is told apart.
 */
export function collectScript(subject: CollectSubject, shell: Shell): string {
  const dialect = DIALECTS[shell];
  const name = nameOr(subject.name, '<name>');
  const inNamespace = ['-n', nameOr(subject.namespace, '<namespace>')];
  const scope = inNamespace.join(' ');
  const run = (words: Words): string => `run ${words.map(dialect.quote).join(' ')}`;
  const aboutService = (service: string): string[] => [...serviceCalls(inNamespace, service).map(run), ...dialect.pods(scope, service)];
  const about =
    subject.kind === 'Service'
      ? aboutService(name)
      : [
          run([...inNamespace, 'describe', 'ingress', name]),
          run([...inNamespace, 'get', 'ingress', name, '-o', 'yaml']),
          ...dialect.eachBackend(scope, name, aboutService(dialect.service)),
        ];
  return [dialect.head, ...about, ...clusterCalls(subject, inNamespace).map(run)].join('\n');
}
