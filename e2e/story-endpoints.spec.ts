import { test } from '@playwright/test';
import { Story } from './support/story.ts';

// A story is many steps long.
test.slow();

const cart = (app: string): string => `$ kubectl -n shop get svc cart -o yaml
apiVersion: v1
kind: Service
metadata:
  name: cart
  namespace: shop
  uid: 6f1a2b3c-0000-4000-8000-00000000b001
spec:
  type: ClusterIP
  clusterIP: 172.16.8.21
  selector:
    app: ${app}          # renamed in the spring release
    tier: backend
  ports:
  - name: http
    port: 80
    targetPort: 8080
    protocol: TCP
status:
  loadBalancer: {}
`;

const NO_ENDPOINTS = `$ kubectl -n shop get endpoints cart -o yaml
apiVersion: v1
kind: Endpoints
metadata:
  name: cart
  namespace: shop
  uid: 6f1a2b3c-0000-4000-8000-00000000b002
`;

const SOME_ENDPOINTS = `
$ kubectl -n shop get endpoints cart -o yaml
apiVersion: v1
kind: Endpoints
metadata:
  name: cart
  namespace: shop
  uid: 6f1a2b3c-0000-4000-8000-00000000b002
subsets:
- addresses:
  - ip: 10.0.2.31
    nodeName: node-1
    targetRef: {kind: Pod, name: cart-6c9f7d5b8d-2mk7p, namespace: shop}
  - ip: 10.0.2.32
    nodeName: node-2
    targetRef: {kind: Pod, name: cart-6c9f7d5b8d-w8x4q, namespace: shop}
  ports:
  - name: http
    port: 8080
    protocol: TCP
`;

const NO_PODS = `$ kubectl -n shop get pods -l app=cart,tier=backend -o wide
No resources found in shop namespace.
`;

const ALL_PODS = `$ kubectl -n shop get pods --show-labels
NAME                        READY   STATUS    RESTARTS   AGE   LABELS
cart-6c9f7d5b8d-2mk7p       1/1     Running   0          3d    app=shopping-cart,pod-template-hash=6c9f7d5b8d,tier=backend
cart-6c9f7d5b8d-w8x4q       1/1     Running   0          3d    app=shopping-cart,pod-template-hash=6c9f7d5b8d,tier=backend
mail-7b5f9c6d4-zt5lh        1/1     Running   0          9d    app=mail,pod-template-hash=7b5f9c6d4,tier=backend
`;

test('a wrong selector: from the YAML of the Service to the labels of its Pods', async ({ page }) => {
  const story = new Story(page, 'en');
  await story.begin('service-endpoints');
  await story.paste(cart('cart'));
  await story.isAnswered('service-endpoints/exists', 'yes', 'name: cart');
  await story.isAnswered('service-endpoints/type', 'selects', 'selector:');
  await story.isAsked('service-endpoints/ready');
  await story.isOffered('kubectl -n shop get endpoints cart -o yaml');
  await story.paste(NO_ENDPOINTS);
  await story.isAsked('service-endpoints/selector-match');
  await story.isOffered('kubectl -n shop get pods -l app=cart,tier=backend -o wide');
  await story.paste(NO_PODS);
  await story.isAnswered('service-endpoints/selector-match', 'none', 'No resources found in shop namespace.');
  await story.isAsked('service-endpoints/why-no-pod');
  await story.isOffered('kubectl -n shop get pods --show-labels');
  await story.paste(ALL_PODS);
  await story.isConcluded('service-endpoints/selector-mismatch');
  await story.isFixedBy('app: cart          # renamed in the spring release', 'app: shopping-cart          # renamed in the spring release', `kubectl -n shop patch svc cart --type=merge -p '{"spec":{"selector":{"app":"shopping-cart"}}}'`);
  await story.isResolved(`${cart('shopping-cart')}${SOME_ENDPOINTS}`, 'spec.selector.app');
});
