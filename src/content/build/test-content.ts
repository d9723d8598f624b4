import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** File name inside the content folder -> its text, or an object that is written as JSON. */
export type Files = Record<string, unknown>;

const sources = (): { source: string; section: string }[] => [{ source: 'kubernetes-source', section: 'pkg/proxy' }];
const REVIEWED = '2026-11-21';
const say = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });
const service = (policy: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  namespace: shop\n  uid: 1b4f6d1c-0000-4000-8000-000000000001\nspec:\n  type: LoadBalancer\n  externalTrafficPolicy: ${policy}\n  ports:\n  - port: 80\n`;

/** A small content folder in which every check passes; each call makes a new one that a test may change. */
export function validFiles() {
  return {
    'flows/local-policy.json': {
      id: 'local-policy',
      product: 'kubernetes',
      version: 1,
      subject: 'Service',
      title: say('只有部分节点通', 'Only some nodes answer'),
      summary: say('从部分节点访问失败。', 'Access fails from some nodes.'),
      symptoms: [say('时通时不通', 'It works now and then')],
      sources: sources(),
      start: 'policy',
      nodes: {
        policy: {
          kind: 'question',
          title: say('`externalTrafficPolicy` 是什么？', 'What is `externalTrafficPolicy`?'),
          short: say('流量策略？', 'Traffic policy?'),
          why: say('策略为 `Local` 时，只有有 Pod 的节点转发。', 'With `Local`, only nodes with a Pod forward.'),
          probes: [{ command: 'kubectl -n {{namespace}} get service {{name}} -o yaml', look: say('看 `spec`。', 'Look at `spec`.') }],
          options: [
            { id: 'local', label: say('`Local`，按节点', '`Local`, by node'), next: 'local', when: 'service.spec.externalTrafficPolicy == "Local"' },
            { id: 'cluster', label: say('`Cluster`，全集群', '`Cluster`, everywhere'), next: 'elsewhere' },
          ],
          unsure: 'local',
          sources: sources(),
          reviewed: REVIEWED,
        },
        local: {
          kind: 'outcome',
          title: say('节点上没有 Pod', 'The node has no Pod'),
          short: say('节点上没有 Pod', 'No Pod on the node'),
          cause: say('这个节点不转发。', 'This node does not forward.'),
          remedies: ['set-cluster-policy'],
          verify: [{ command: 'curl -v http://{{address}}/', look: say('有响应。', 'There is an answer.') }],
          customer: say('请修改策略。', 'Please change the policy.'),
          internal: say('不影响其他 Service。', 'Other Services are not affected.'),
          sources: sources(),
          reviewed: REVIEWED,
        },
        elsewhere: {
          kind: 'handoff',
          title: say('继续查别处', 'Go on elsewhere'),
          short: say('查别处', 'Go on elsewhere'),
          why: say('原因不在策略。', 'The policy is not the cause.'),
          to: { flow: 'no-answer', node: 'end' },
          sources: sources(),
          reviewed: REVIEWED,
        },
      },
    },
    'flows/no-answer.json': {
      id: 'no-answer',
      product: 'kubernetes',
      version: 1,
      subject: 'Service',
      title: say('没有响应', 'No answer at all'),
      summary: say('一直超时。', 'It always times out.'),
      symptoms: [say('超时', 'A timeout')],
      sources: sources(),
      start: 'end',
      nodes: {
        end: {
          kind: 'outcome',
          title: say('联系厂商', 'Ask the vendor'),
          short: say('联系厂商', 'Ask the vendor'),
          cause: say('没有查到。', 'It was not found.'),
          remedies: [],
          verify: [],
          customer: say('我们继续查。', 'We are still looking.'),
          internal: say('附上证据。', 'Attach the evidence.'),
          sources: sources(),
          reviewed: REVIEWED,
        },
      },
    },
    'remedies/kubernetes.json': {
      remedies: [
        {
          id: 'set-cluster-policy',
          title: say('把策略改为 `Cluster`', 'Set the policy to `Cluster`'),
          risk: 'interrupts',
          cost: say('连接会中断几秒。', 'Connections are interrupted for some seconds.'),
          commands: ['kubectl -n {{namespace}} edit service {{name}}'],
          sources: sources(),
        },
      ],
    },
    'sources.json': {
      sources: [{ id: 'kubernetes-source', title: say('Kubernetes 源码', 'Kubernetes source code'), url: 'https://github.com/kubernetes/kubernetes', readOn: REVIEWED }],
    },
    'events/ccm.json': {
      id: 'ccm',
      product: 'ack',
      rows: [
        {
          id: 'no-backend',
          level: 'cause',
          messages: ['no backend found for {lb:id} today'],
          severity: 'error',
          certainty: 'certain',
          title: say('没有后端', 'There is no backend'),
          cause: say('没有可用的 Pod。', 'No Pod is usable.'),
          leadsTo: { flow: 'no-answer', node: 'end' },
          sources: sources(),
          samples: ['no backend found for lb-abc123 today'],
          counterSamples: ['a backend was found for lb-abc123'],
        },
      ],
    },
    'rules/kubernetes/local-traffic-policy/rule.json': {
      id: 'local-traffic-policy',
      product: 'kubernetes',
      on: 'Service',
      severity: 'warning',
      certainty: 'possible',
      when: 'service.spec.externalTrafficPolicy == "Local"',
      title: say('流量策略为 `Local`', 'The traffic policy is `Local`'),
      cause: say('没有 Pod 的节点不转发。', 'Nodes without a Pod do not forward.'),
      leadsTo: { flow: 'local-policy', node: 'local' },
      sources: sources(),
    },
    'rules/kubernetes/local-traffic-policy/hit.yaml': service('Local'),
    'rules/kubernetes/local-traffic-policy/hit-again.yaml': service('Local').replace('web', 'api'),
    'rules/kubernetes/local-traffic-policy/miss.yaml': service('Cluster'),
    'rules/kubernetes/local-traffic-policy/miss-again.yaml': service('Cluster').replace('web', 'api'),
  };
}

/** Writes files into a new folder `<temporary>/content` and gives its path. */
export function writeContent(files: Files): string {
  const root = join(mkdtempSync(join(tmpdir(), 'wenzhen-')), 'content');
  for (const [name, value] of Object.entries(files)) writeContentFile(root, name, value);
  return root;
}

/** Writes one file of a content folder; what is no string is written as JSON. */
export function writeContentFile(root: string, name: string, value: unknown): void {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`);
}

/** Removes what `writeContent` made. */
export function removeContent(root: string): void {
  rmSync(dirname(root), { recursive: true, force: true });
}
