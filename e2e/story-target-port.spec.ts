import { test } from '@playwright/test';
import { Story } from './support/story.ts';

// A story is many steps long.
test.slow();

const JSON_STEP = 4;

const orders = (targetPort: string): string =>
  `$ kubectl -n shop get svc orders -o json\n${JSON.stringify(
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'orders', namespace: 'shop', uid: '6f1a2b3c-0000-4000-8000-00000000c001' },
      spec: {
        clusterIP: '172.16.8.40',
        ports: [{ name: 'http', port: 80, protocol: 'TCP', targetPort }, { name: 'metrics', port: 9100, protocol: 'TCP', targetPort: 'metrics' }],
        selector: { app: 'orders' },
        type: 'ClusterIP',
      },
      status: { loadBalancer: {} },
    },
    null,
    JSON_STEP,
  )}\n`;

const ORDERS_WORKLOADS = `$ kubectl -n shop get deployments,statefulsets,daemonsets -o json\n${JSON.stringify(
  {
    apiVersion: 'v1',
    items: [
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'orders', namespace: 'shop', uid: '6f1a2b3c-0000-4000-8000-00000000c002' },
        spec: {
          replicas: 2,
          selector: { matchLabels: { app: 'orders' } },
          template: {
            metadata: { labels: { app: 'orders' } },
            spec: { containers: [{ image: 'registry.example.com/orders:4.2', name: 'orders', ports: [{ containerPort: 8080, name: 'web', protocol: 'TCP' }, { containerPort: 9100, name: 'metrics', protocol: 'TCP' }] }] },
          },
        },
        status: { readyReplicas: 2, replicas: 2 },
      },
    ],
    kind: 'List',
    metadata: { resourceVersion: '' },
  },
  null,
  JSON_STEP,
)}\n`;

test('a targetPort by a name that no container has, all of it pasted as JSON', async ({ page }) => {
  const story = new Story(page, 'zh');
  await story.begin('service-endpoints');
  await story.paste(orders('http'));
  await story.isAnswered('service-endpoints/type', 'selects', '"selector": {');
  await story.isAsked('service-endpoints/ready');
  await story.paste(ORDERS_WORKLOADS);
  await story.isConcluded('service-endpoints/named-port-unmatched');
  await story.isAnswered('service-endpoints/ready', 'no-port', '"targetPort": "http"');
  await story.isFixedBy(
    '"targetPort": "http"',
    '"targetPort": "web"',
    `kubectl -n shop patch svc orders --type=json -p '[{"op":"test","path":"/spec/ports/0/port","value":80},{"op":"replace","path":"/spec/ports/0/targetPort","value":"web"}]'`,
  );
  await story.isResolved(orders('web'), 'spec.ports[0].targetPort');
});
