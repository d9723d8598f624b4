import { test } from '@playwright/test';
import { Story } from './support/story.ts';

// A story is many steps long.
test.slow();

const SPEC = 'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-spec: slb.s2.small';

const GATEWAY = `apiVersion: v1
kind: Service
metadata:
  name: gateway
  namespace: shop
  uid: 6f1a2b3c-0000-4000-8000-00000000e001
  annotations:
    # bought with the first contract
    service.beta.kubernetes.io/alibaba-cloud-loadbalancer-instance-charge-type: PayByCLCU
    service.beta.kubernetes.io/alibaba-cloud-loadbalancer-spec: slb.s2.small
spec:
  type: LoadBalancer
  clusterIP: 172.21.9.14
  externalTrafficPolicy: Cluster
  selector:
    app: gateway
  ports:
  - name: http
    port: 80
    targetPort: 8080
    nodePort: 31180
    protocol: TCP
status:
  loadBalancer: {}
`;

const GATEWAY_DESCRIBED = `$ kubectl -n shop describe svc gateway
Name:                     gateway
Namespace:                shop
Labels:                   <none>
Annotations:              service.beta.kubernetes.io/alibaba-cloud-loadbalancer-instance-charge-type: PayByCLCU
                          service.beta.kubernetes.io/alibaba-cloud-loadbalancer-spec: slb.s2.small
Selector:                 app=gateway
Type:                     LoadBalancer
IP Family Policy:         SingleStack
IP Families:              IPv4
IP:                       172.21.9.14
IPs:                      172.21.9.14
Port:                     http  80/TCP
TargetPort:               8080/TCP
NodePort:                 http  31180/TCP
Endpoints:                10.0.4.11:8080,10.0.4.12:8080
Session Affinity:         None
External Traffic Policy:  Cluster
Events:
  Type     Reason                  Age                 From                Message
  ----     ------                  ----                ----                -------
  Warning  SyncLoadBalancerFailed  51s (x5 over 9m)    service-controller  Error syncing load balancer [lb-bp1demo0000000000007]: Message: The operation is not allowed because the instanceChargeType of loadbalancer is PayByCLCU.
`;

const GATEWAY_FIXED = `apiVersion: v1
kind: Service
metadata:
  name: gateway
  namespace: shop
  uid: 6f1a2b3c-0000-4000-8000-00000000e001
  annotations:
    # bought with the first contract
    service.beta.kubernetes.io/alibaba-cloud-loadbalancer-instance-charge-type: PayByCLCU
spec:
  type: LoadBalancer
  clusterIP: 172.21.9.14
  externalTrafficPolicy: Cluster
  selector:
    app: gateway
  ports:
  - name: http
    port: 80
    targetPort: 8080
    nodePort: 31180
    protocol: TCP
status:
  loadBalancer:
    ingress:
    - ip: 47.96.21.8

$ kubectl -n shop describe svc gateway
Name:                     gateway
Namespace:                shop
Labels:                   <none>
Annotations:              service.beta.kubernetes.io/alibaba-cloud-loadbalancer-instance-charge-type: PayByCLCU
Selector:                 app=gateway
Type:                     LoadBalancer
IP Family Policy:         SingleStack
IP Families:              IPv4
IP:                       172.21.9.14
IPs:                      172.21.9.14
LoadBalancer Ingress:     47.96.21.8
Port:                     http  80/TCP
TargetPort:               8080/TCP
NodePort:                 http  31180/TCP
Endpoints:                10.0.4.11:8080,10.0.4.12:8080
Session Affinity:         None
External Traffic Policy:  Cluster
Events:
  Type    Reason               Age   From                Message
  ----    ------               ----  ----                -------
  Normal  EnsuredLoadBalancer  12s   service-controller  Ensured load balancer [lb-bp1demo0000000000007]
`;

test('ACK Service: a change that the CLB refuses, told by its event', async ({ page }) => {
  const story = new Story(page, 'zh');
  await story.begin('ack-service-diagnosis');
  await story.paste(GATEWAY);
  await story.isAnswered('ack-service-diagnosis/which-service', 'pending', 'type: LoadBalancer');
  await story.isAsked('ack-service-diagnosis/has-event');
  await story.isOffered('kubectl -n shop describe svc gateway');
  await story.paste(GATEWAY_DESCRIBED);
  await story.goOn();
  await story.isConcluded('ack-clb-errors/charge-type');
  await story.isFixedBy(SPEC, null, 'kubectl -n shop annotate svc gateway service.beta.kubernetes.io/alibaba-cloud-loadbalancer-spec-');
  await story.isResolved(GATEWAY_FIXED, 'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-spec');
});
