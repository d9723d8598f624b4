import { test } from '@playwright/test';
import { Story } from './support/story.ts';

// A story is many steps long.
test.slow();

const REPORT_SERVICE = `$ kubectl -n shop get svc report -o yaml
apiVersion: v1
kind: Service
metadata:
  name: report
  namespace: shop
  uid: 6f1a2b3c-0000-4000-8000-00000000d001
spec:
  type: ClusterIP
  clusterIP: 172.16.8.60
  selector:
    app: report
  ports:
  - port: 80
    targetPort: 8080
    protocol: TCP
status:
  loadBalancer: {}
`;

const REPORT_CRASHING = `$ kubectl -n shop get pods -l app=report -o wide
NAME                      READY   STATUS             RESTARTS       AGE   IP           NODE     NOMINATED NODE   READINESS GATES
report-74c6b9d58f-h2kq9   0/1     CrashLoopBackOff   7 (2m ago)     18m   10.0.3.17    node-3   <none>           <none>
`;

const REPORT_KILLED = `$ kubectl -n shop describe pod report-74c6b9d58f-h2kq9
Name:             report-74c6b9d58f-h2kq9
Namespace:        shop
Priority:         0
Service Account:  default
Node:             node-3/10.0.0.13
Start Time:       Sat, 21 Nov 2026 10:02:11 +0800
Labels:           app=report
                  pod-template-hash=74c6b9d58f
Annotations:      <none>
Status:           Running
IP:               10.0.3.17
IPs:
  IP:           10.0.3.17
Controlled By:  ReplicaSet/report-74c6b9d58f
Containers:
  report:
    Container ID:   containerd://5f6c
    Image:          registry.example.com/report:2.1
    Image ID:       registry.example.com/report@sha256:aa11
    Port:           8080/TCP
    Host Port:      0/TCP
    State:          Waiting
      Reason:       CrashLoopBackOff
    Last State:     Terminated
      Reason:       OOMKilled
      Exit Code:    137
      Started:      Sat, 21 Nov 2026 10:17:02 +0800
      Finished:     Sat, 21 Nov 2026 10:17:40 +0800
    Ready:          False
    Restart Count:  7
    Limits:
      memory:  256Mi
    Requests:
      memory:     128Mi
    Environment:  <none>
    Mounts:       <none>
Conditions:
  Type              Status
  Initialized       True 
  Ready             False 
  ContainersReady   False 
  PodScheduled      True 
Volumes:            <none>
QoS Class:          Burstable
Node-Selectors:     <none>
Tolerations:        node.kubernetes.io/not-ready:NoExecute op=Exists for 300s
                    node.kubernetes.io/unreachable:NoExecute op=Exists for 300s
Events:
  Type     Reason   Age                  From     Message
  ----     ------   ----                 ----     -------
  Warning  BackOff  2m (x31 over 16m)    kubelet  Back-off restarting failed container report in pod report-74c6b9d58f-h2kq9_shop(5b9f)
`;

const REPORT_RUNNING = `$ kubectl -n shop get pods -l app=report -o wide
NAME                      READY   STATUS    RESTARTS   AGE   IP          NODE     NOMINATED NODE   READINESS GATES
report-6d7f8c9b45-vx7tm   1/1     Running   0          4m    10.0.3.22   node-3   <none>           <none>

$ kubectl -n shop get endpoints report -o yaml
apiVersion: v1
kind: Endpoints
metadata:
  name: report
  namespace: shop
  uid: 6f1a2b3c-0000-4000-8000-00000000d002
subsets:
- addresses:
  - ip: 10.0.3.22
    nodeName: node-3
    targetRef: {kind: Pod, name: report-6d7f8c9b45-vx7tm, namespace: shop}
  ports:
  - port: 8080
    protocol: TCP
`;

test('a Pod that is killed for its memory: commands where only a describe is known, and a rollout that takes the Pod away', async ({ page }) => {
  const story = new Story(page, 'en');
  await story.begin('pod-not-serving');
  await story.paste(REPORT_SERVICE);
  await story.isAsked('pod-not-serving/state');
  await story.isOffered('kubectl -n shop get pods -l app=report -o wide');
  await story.paste(REPORT_CRASHING);
  await story.isAsked('pod-not-serving/crash-why');
  await story.isAnswered('pod-not-serving/state', 'crash', 'selector:');
  await story.isOffered('kubectl -n shop describe pod report-74c6b9d58f-h2kq9');
  await story.paste(REPORT_KILLED);
  await story.isConcluded('pod-not-serving/oom-killed');
  await story.isAnswered('pod-not-serving/crash-why', 'oom', 'Reason:       OOMKilled');
  await story.isOffered('kubectl -n shop top pod report-74c6b9d58f-h2kq9 --containers');
  await story.isResolved(REPORT_RUNNING, 'Pod shop/report-74c6b9d58f-h2kq9');
});
