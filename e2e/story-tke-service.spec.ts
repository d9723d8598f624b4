import { test } from '@playwright/test';
import { Story } from './support/story.ts';

// A story is many steps long.
test.slow();

const NODES = `
$ kubectl get nodes -o wide
NAME         STATUS   ROLES    AGE   VERSION         INTERNAL-IP   EXTERNAL-IP   OS-IMAGE               KERNEL-VERSION        CONTAINER-RUNTIME
10.0.0.5     Ready    <none>   90d   v1.22.5-tke.6   10.0.0.5      <none>        TencentOS Server 3.1   5.4.119-19.0009.28    containerd://1.4.3
10.0.0.6     Ready    <none>   90d   v1.22.5-tke.6   10.0.0.6      <none>        TencentOS Server 3.1   5.4.119-19.0009.28    containerd://1.4.3
`;

const inner = (annotation: string): string => `$ kubectl -n shop get svc inner -o yaml
apiVersion: v1
kind: Service
metadata:
  name: inner
  namespace: shop
  uid: 6f1a2b3c-0000-4000-8000-00000000f001
  annotations:
    # asked for by the billing team
    service.kubernetes.io/qcloud-loadbalancer-internal-subnetid: subnet-a1b2c3d4
    service.kubernetes.io/loadbalance-id: lb-k3v7demo
${annotation}spec:
  type: LoadBalancer
  clusterIP: 172.16.252.31
  externalTrafficPolicy: Cluster
  selector:
    app: inner
  ports:
  - name: http
    port: 80
    targetPort: 8080
    nodePort: 30180
    protocol: TCP
status:
  loadBalancer:
    ingress:
    - ip: 10.0.0.24
`;

const KUBE_PROXY = `$ kubectl -n kube-system get daemonset kube-proxy -o yaml
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: kube-proxy
  namespace: kube-system
  uid: 6f1a2b3c-0000-4000-8000-00000000f002
spec:
  selector:
    matchLabels:
      k8s-app: kube-proxy
  template:
    metadata:
      labels:
        k8s-app: kube-proxy
    spec:
      hostNetwork: true
      containers:
      - name: kube-proxy
        image: ccr.ccs.tencentyun.com/tkeimages/kube-proxy:v1.22.5-tke.26
        command:
        - kube-proxy
        - --proxy-mode=ipvs
        - --ipvs-scheduler=rr
status:
  numberReady: 2
`;

test('TKE Service: Pods that call their own internal CLB', async ({ page }) => {
  const story = new Story(page, 'zh');
  const at = (node: string) => `tke-clb-loopback/${node}` as const;
  await story.begin('tke-clb-loopback');
  await story.choose(at('caller'), 'pod');
  await story.isAsked(at('clb-network'));
  await story.paste(inner('') + NODES);
  await story.isAnswered(at('clb-network'), 'internal', '- ip: 10.0.0.24');
  await story.isAnswered(at('layer'), 'layer4', 'type: LoadBalancer');
  await story.isAsked(at('proxy-mode'));
  await story.isOffered('kubectl -n kube-system get daemonset kube-proxy -o yaml');
  await story.paste(KUBE_PROXY);
  await story.isAnswered(at('proxy-mode'), 'ipvs', '- --proxy-mode=ipvs');
  await story.choose(at('l4-pattern'), 'unstable');
  await story.isConcluded(at('set-prevent-loopback'));
  await story.isFixedBy(null, 'service.cloud.tencent.com/prevent-loopback: "true"', 'kubectl -n shop annotate svc inner service.cloud.tencent.com/prevent-loopback=true --overwrite');
  await story.isResolved(inner('    service.cloud.tencent.com/prevent-loopback: "true"\n'), 'service.cloud.tencent.com/prevent-loopback');
});
