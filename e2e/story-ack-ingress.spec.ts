import { test } from '@playwright/test';
import { Story } from './support/story.ts';

// A story is many steps long.
test.slow();

const nginx = (policy: string, more: string): string => `$ kubectl -n kube-system get svc nginx-ingress-lb -o yaml
apiVersion: v1
kind: Service
metadata:
  name: nginx-ingress-lb
  namespace: kube-system
  uid: 6f1a2b3c-0000-4000-8000-00000000f301
  annotations:
    service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type: intranet
spec:
  type: LoadBalancer
  clusterIP: 172.21.10.2
  externalTrafficPolicy: ${policy}   # client addresses in the access log
${more}  selector:
    app: ingress-nginx
  ports:
  - name: http
    port: 80
    targetPort: 80
    nodePort: 30080
    protocol: TCP
status:
  loadBalancer:
    ingress:
    - ip: 10.1.3.20
`;

const TIMEOUT = `$ curl -v --connect-timeout 5 http://10.1.3.20
*   Trying 10.1.3.20:80...
* connect to 10.1.3.20 port 80 failed: Connection timed out
* Failed to connect to 10.1.3.20 port 80 after 5001 ms: Timeout was reached
curl: (28) Failed to connect to 10.1.3.20 port 80 after 5001 ms: Timeout was reached
`;

const KUBE_PROXY = `$ kubectl -n kube-system get configmap/kube-proxy configmap/kube-proxy-worker daemonset/kube-proxy --ignore-not-found -o yaml
apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: ConfigMap
  metadata:
    name: kube-proxy-worker
    namespace: kube-system
    uid: 6f1a2b3c-0000-4000-8000-00000000f302
  data:
    config.conf: |
      apiVersion: kubeproxy.config.k8s.io/v1alpha1
      kind: KubeProxyConfiguration
      mode: ipvs
metadata:
  resourceVersion: ""

$ kubectl version
Client Version: v1.30.1
Kustomize Version: v5.0.4
Server Version: v1.30.1-aliyun.1
`;

test('ACK Nginx Ingress: its CLB cannot be reached from nodes without an Ingress Pod', async ({ page }) => {
  const story = new Story(page, 'en');
  const at = (node: string) => `ack-unreachable-in-cluster/${node}` as const;
  await story.begin('ack-unreachable-in-cluster');
  await story.choose(at('scope'), 'some-inside');
  await story.isAsked(at('curl-result'));
  await story.paste(nginx('Local', '  healthCheckNodePort: 31999\n'));
  await story.isOffered('curl -v --connect-timeout 5 http://10.1.3.20');
  await story.paste(TIMEOUT);
  await story.isAnswered(at('curl-result'), 'timeout', 'curl: (28) Failed to connect to 10.1.3.20 port 80 after 5001 ms: Timeout was reached');
  await story.isAnswered(at('status-address'), 'ip', '- ip: 10.1.3.20');
  await story.isAnswered(at('traffic-policy'), 'local', 'externalTrafficPolicy: Local   # client addresses in the access log');
  await story.choose(at('caller-node'), 'no-pod');
  await story.isAsked(at('proxy-mode'));
  await story.isOffered('kubectl -n kube-system get configmap/kube-proxy configmap/kube-proxy-worker daemonset/kube-proxy --ignore-not-found -o yaml');
  await story.paste(KUBE_PROXY);
  await story.choose(at('ipvs-caller'), 'node');
  await story.isAnswered(at('is-ingress'), 'ingress', 'name: nginx-ingress-lb');
  await story.choose(at('ingress-callers'), 'no');
  await story.choose(at('network-plugin'), 'other');
  await story.choose(at('source-ip'), 'not-needed');
  await story.isConcluded(at('cluster-policy'));
  await story.isFixedBy(
    'externalTrafficPolicy: Local   # client addresses in the access log',
    'externalTrafficPolicy: Cluster   # client addresses in the access log',
    `kubectl -n kube-system patch svc nginx-ingress-lb --type=merge -p '{"spec":{"externalTrafficPolicy":"Cluster"}}'`,
  );
  await story.isResolved(nginx('Cluster', ''), 'spec.externalTrafficPolicy');
});
