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

const INGRESS = `$ kubectl -n shop get ingress front -o yaml
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: front
  namespace: shop
  uid: 6f1a2b3c-0000-4000-8000-00000000f101
  annotations:
    kubernetes.io/ingress.class: qcloud
    kubernetes.io/ingress.qcloud-loadbalance-id: lb-q9w8demo
spec:
  rules:
  - host: shop.example.com
    http:
      paths:
      - path: /
        pathType: Prefix
        backend:
          service:
            name: web
            port:
              number: 80
status:
  loadBalancer:
    ingress:
    - ip: 119.29.10.20
`;

const INGRESS_EVENTS = `$ kubectl -n shop describe ingress front
Name:             front
Labels:           <none>
Namespace:        shop
Address:          119.29.10.20
Ingress Class:    <none>
Default backend:  <default>
Rules:
  Host              Path  Backends
  ----              ----  --------
  shop.example.com  
                    /   web:80 (10.0.1.8:8080)
Annotations:        kubernetes.io/ingress.class: qcloud
                    kubernetes.io/ingress.qcloud-loadbalance-id: lb-q9w8demo
Events:
  Type    Reason                Age                  From                    Message
  ----    ------                ----                 ----                    -------
  Normal  EnsureIngressSuccess  38s (x4 over 12m)    loadbalance-controller  Ingress Sync Success. ReturnCode: S2000
`;

const GATEWAY_TIMEOUT = `$ curl -vk --connect-timeout 5 https://shop.example.com/
*   Trying 119.29.10.20:443...
* Connected to shop.example.com (119.29.10.20) port 443
> GET / HTTP/1.1
> Host: shop.example.com
>
< HTTP/1.1 504 Gateway Time-out
`;

const web = (type: string, nodePort: string): string => `$ kubectl -n shop get svc web -o yaml
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
  uid: 6f1a2b3c-0000-4000-8000-00000000f102
spec:
  type: ${type}      # inside only, until the front went public
  clusterIP: 172.16.252.40
  selector:
    app: web
  ports:
  - name: http
    port: 80
    targetPort: 8080
${nodePort}    protocol: TCP
status:
  loadBalancer: {}
`;

test('TKE Ingress: a backend that the CLB cannot bind', async ({ page }) => {
  const story = new Story(page, 'en');
  const at = (node: string) => `tke-ingress-unreachable/${node}` as const;
  await story.begin('tke-ingress-unreachable');
  await story.paste(INGRESS + NODES);
  await story.isAnswered(at('controller'), 'clb', 'kubernetes.io/ingress.class: qcloud');
  await story.isAnswered(at('address'), 'yes', 'ingress:');
  await story.isAsked(at('sync'));
  await story.isOffered('kubectl -n shop describe ingress front');
  await story.paste(INGRESS_EVENTS);
  await story.isAsked(at('answer'));
  await story.paste(GATEWAY_TIMEOUT);
  await story.isAnswered(at('answer'), '504', '< HTTP/1.1 504 Gateway Time-out');
  await story.isAsked(at('backend-class'));
  await story.isOffered('kubectl -n shop get svc web');
  await story.paste(web('ClusterIP', ''));
  await story.isConcluded(at('backend-clusterip'));
  await story.isFixedBy(
    'type: ClusterIP      # inside only, until the front went public',
    'type: NodePort      # inside only, until the front went public',
    `kubectl -n shop patch svc web --type=merge -p '{"spec":{"type":"NodePort"}}'`,
  );
  await story.isResolved(web('NodePort', '    nodePort: 30480\n'), 'spec.type');
});
