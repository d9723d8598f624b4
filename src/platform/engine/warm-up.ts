import type { Reader } from '#domain/engine/reader.ts';

/** What people paste, in small: each kind of text, and each cloud, so that every part of the engine has work. */
const TEXTS: readonly string[] = [
  `Name:                     web
Namespace:                default
Labels:                   app=web
Annotations:              service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type: intranet
Selector:                 app=web
Type:                     LoadBalancer
IP:                       172.16.0.10
Port:                     http  80/TCP
TargetPort:               8080/TCP
NodePort:                 http  30080/TCP
Endpoints:                10.0.0.2:8080,10.0.0.3:8080
Session Affinity:         None
External Traffic Policy:  Local
Events:
  Type     Reason                  Age                From                      Message
  ----     ------                  ----               ----                      -------
  Normal   EnsuringLoadBalancer    2m (x4 over 10m)   service-controller        Ensuring load balancer
  Warning  SyncLoadBalancerFailed  1m (x4 over 10m)   service-controller        Error syncing load balancer: warm-up
`,
  `apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: default
  annotations:
    service.cloud.tencent.com/direct-access: "true"
    service.kubernetes.io/qcloud-loadbalancer-internal-subnetid: subnet-warmup
spec:
  type: LoadBalancer
  selector:
    app: web
  ports:
  - name: http
    port: 80
    targetPort: http
status:
  loadBalancer: {}
---
apiVersion: v1
kind: Pod
metadata:
  name: web-1
  namespace: default
  labels:
    app: web
spec:
  containers:
  - name: web
    image: web:1
    ports:
    - containerPort: 8080
`,
  `Name:             web
Namespace:        default
Address:          10.0.0.9
Ingress Class:    qcloud
Default backend:  <default>
Rules:
  Host          Path  Backends
  ----          ----  --------
  example.com
                /   web:80 (10.0.0.2:8080)
Annotations:    kubernetes.io/ingress.class: qcloud
Events:
  Type    Reason                Age   From                Message
  ----    ------                ----  ----                -------
  Normal  EnsureIngressSuccess  1m    ingress-controller  warm-up
`,
  `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  namespace: default
spec:
  ingressClassName: alb
  rules:
  - host: example.com
    http:
      paths:
      - path: /
        pathType: Prefix
        backend:
          service:
            name: web
            port:
              number: 80
`,
  `$ kubectl -n default get svc,ep,pods -o wide
NAME          TYPE           CLUSTER-IP    EXTERNAL-IP   PORT(S)        AGE   SELECTOR
service/web   LoadBalancer   172.16.0.10   <pending>     80:30080/TCP   1d    app=web

NAME            ENDPOINTS       AGE
endpoints/web   10.0.0.2:8080   1d

NAME        READY   STATUS    RESTARTS   AGE   IP         NODE
pod/web-1   1/1     Running   0          1d    10.0.0.2   node-1
`,
];

/** Milliseconds after which a reading gains no more from another round, or the device is too slow to go on for it. */
const LONGEST = 1200;
const ROUNDS = 12;

/**
 * Reads texts of every kind while the page rests, until `isAsked`: people paste once, and the first reading of a cold
 * engine takes ten times as long as a later one. Between two texts it listens to what the page asks.
 */
export function warmUp(reader: Reader, isAsked: () => boolean): void {
  const until = performance.now() + LONGEST;
  const next = (at: number): void => {
    const text = TEXTS[at % TEXTS.length];
    if (text === undefined || isAsked() || at >= ROUNDS * TEXTS.length || performance.now() > until) return;
    // A number of its own keeps whatever was remembered about the last round from helping.
    reader.read([{ name: 'warm-up', text: text.replaceAll('web', `web-${at}`) }]);
    setTimeout(next, 0, at + 1);
  };
  next(0);
}
