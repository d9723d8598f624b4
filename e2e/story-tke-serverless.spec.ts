import { test } from '@playwright/test';
import { Story } from './support/story.ts';

// A story is many steps long.
test.slow();

const SERVERLESS_NODES = `
$ kubectl get nodes -o wide
NAME                       STATUS   ROLES    AGE   VERSION           INTERNAL-IP   EXTERNAL-IP   OS-IMAGE   KERNEL-VERSION   CONTAINER-RUNTIME
eklet-subnet-a1b2c3d4      Ready    agent    90d   v1.22.5-eks.12    10.0.0.7      <none>        linux      unknown          eklet://0.1.0
`;

const pay = (shared: string, status: string): string => `$ kubectl -n shop get svc pay -o yaml
apiVersion: v1
kind: Service
metadata:
  name: pay
  namespace: shop
  uid: 6f1a2b3c-0000-4000-8000-00000000f201
  annotations:
    service.kubernetes.io/tke-existed-lbid: lb-shared01   # bought in the console
${shared}spec:
  type: LoadBalancer
  clusterIP: 172.16.252.50
  externalTrafficPolicy: Cluster
  selector:
    app: pay
  ports:
  - name: http
    port: 8081
    targetPort: 8080
    nodePort: 30281
    protocol: TCP
status:
  loadBalancer:${status}
`;

const all = (shared: string): string => `
$ kubectl get svc,ingress -A -o yaml
apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: Service
  metadata:
    name: web
    namespace: shop
    uid: 6f1a2b3c-0000-4000-8000-00000000f202
    annotations:
      service.kubernetes.io/tke-existed-lbid: lb-shared01
${shared}  spec:
    type: LoadBalancer
    clusterIP: 172.16.252.51
    externalTrafficPolicy: Cluster
    selector:
      app: web
    ports:
    - name: http
      port: 80
      targetPort: 8080
      nodePort: 30280
      protocol: TCP
  status:
    loadBalancer:
      ingress:
      - ip: 119.29.10.30
metadata:
  resourceVersion: ""
`;

const SHARED = 'service.kubernetes.io/qcloud-share-existed-lb: "true"\n';

test('TKE Serverless: a CLB that another Service uses already', async ({ page }) => {
  const story = new Story(page, 'zh');
  const at = (node: string) => `tke-serverless-no-clb/${node}` as const;
  await story.begin('tke-serverless-no-clb');
  await story.paste(pay('', ' {}') + SERVERLESS_NODES);
  await story.isAnswered(at('svc-type'), 'load-balancer', 'type: LoadBalancer');
  await story.isAnswered(at('svc-claimed'), 'existing', 'service.kubernetes.io/tke-existed-lbid: lb-shared01   # bought in the console');
  await story.isAsked(at('existing-clb'));
  await story.paste(all(''));
  await story.isConcluded(at('existing-clb-taken'));
  await story.isAnswered(at('existing-clb'), 'taken', 'service.kubernetes.io/tke-existed-lbid: lb-shared01');
  await story.isFixedBy(null, 'service.kubernetes.io/qcloud-share-existed-lb: "true"', 'kubectl -n shop annotate svc pay service.kubernetes.io/qcloud-share-existed-lb=true --overwrite');
  await story.isResolved(pay(`    ${SHARED}`, '\n    ingress:\n    - ip: 119.29.10.30') + all(`      ${SHARED}`), 'service.kubernetes.io/qcloud-share-existed-lb');
});
