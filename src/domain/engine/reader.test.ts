import { describe, expect, it } from 'vitest';
import type { FlowConditions } from '../rules/types.ts';
import { createReader } from './reader.ts';

const INGRESS_FLOW: FlowConditions = {
  flow: 'ingress-flow',
  subject: 'Ingress',
  questions: {
    class: { qcloud: 'ingress.spec.ingressClassName == "qcloud"', other: 'ingress.spec.ingressClassName != "qcloud"' },
    backend: { 'no-node-port': 'services(ingress).exists(s, s.spec.type == "ClusterIP")', fine: 'services(ingress).all(s, s.spec.type != "ClusterIP")' },
  },
};
const SERVICE_FLOW: FlowConditions = {
  flow: 'service-flow',
  subject: 'Service',
  questions: { type: { inside: 'service.spec.type == "ClusterIP"', outside: 'service.spec.type == "LoadBalancer"' } },
};

const ingress = (name: string, service: string): string => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ${name}
  namespace: shop
  uid: 1b4f6d1c-0000-4000-8000-000000000001
spec:
  ingressClassName: qcloud
  rules:
  - host: shop.example.com
    http:
      paths:
      - path: /
        pathType: Prefix
        backend:
          service:
            name: ${service}
            port:
              number: 8080
status:
  loadBalancer: {}
`;
const service = (name: string, type = 'ClusterIP'): string => `apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: shop
  uid: 1b4f6d1c-0000-4000-8000-000000000002
spec:
  type: ${type}
  clusterIP: 10.0.0.9
  selector:
    app: ${name}
  ports:
  - port: 8080
status:
  loadBalancer: {}
`;
const POD = `apiVersion: v1
kind: Pod
metadata:
  name: cart-1
  namespace: shop
  labels:
    app: cart
  uid: 1b4f6d1c-0000-4000-8000-000000000003
spec:
  nodeName: node-1
  containers:
  - name: app
    image: shop/cart:1
status:
  phase: Running
`;

function read(...objects: readonly string[]): ReturnType<ReturnType<typeof createReader>['read']> {
  return reader.read([{ name: 'paste', text: objects.join('---\n') }]);
}

const reader = createReader({ library: { rules: [], events: [] }, conditions: { 'ingress-flow': INGRESS_FLOW, 'service-flow': SERVICE_FLOW } });

describe('a flow about an Ingress', () => {
  it('is answered by a pasted Ingress, which is listed as a subject', () => {
    const reading = read(ingress('front', 'cart'));
    expect(reading.diagnosis.subjects).toMatchObject([{ key: 'Ingress shop/front', kind: 'Ingress', name: 'front' }]);
    expect(reading.settlements['ingress-flow']?.['class']).toMatchObject({ kind: 'answer', option: 'qcloud' });
    expect(reading.settlements['ingress-flow']?.['backend']).toEqual({ kind: 'unknown', probes: ['kubectl -n shop get services -o yaml'] });
    expect(reading.about.Ingress).toEqual({ key: 'Ingress shop/front', values: { kind: 'Ingress', name: 'front', namespace: 'shop', ingress: 'front', service: 'cart' } });
  });

  it('fills commands with no Service where it names several', () => {
    const two = ingress('front', 'cart').replace('spec:\n', 'spec:\n  defaultBackend: {service: {name: pay, port: {number: 80}}}\n');
    expect(read(two).about.Ingress.values).not.toHaveProperty('service');
  });

  it('sees the Services behind it, and fills commands with the only one', () => {
    const reading = read(ingress('front', 'cart'), service('cart'), POD);
    expect(reading.settlements['ingress-flow']?.['backend']).toMatchObject({ kind: 'answer', option: 'no-node-port' });
    expect(reading.about.Ingress.values).toMatchObject({ name: 'front', ingress: 'front', service: 'cart', port: '8080', selector: 'app=cart', pod: 'cart-1', node: 'node-1' });
  });

  it('is seen from the Ingress in front when the reader diagnoses a Service', () => {
    const reading = read(service('cart'), ingress('front', 'cart'), ingress('other', 'pay'));
    expect(reading.subject).toBe('Service shop/cart');
    expect(reading.about.Ingress.key).toBe('Ingress shop/front');
    expect(reading.settlements['ingress-flow']?.['class']).toMatchObject({ option: 'qcloud' });
    expect(reading.about.Service.values).toMatchObject({ name: 'cart', service: 'cart', ingress: 'front' });
  });

  it('guesses none of several', () => {
    const reading = read(service('cart'), ingress('a', 'cart'), ingress('b', 'cart'));
    expect(reading.about.Ingress).toEqual({ key: null, values: {} });
    expect(reading.settlements['ingress-flow']?.['class']).toMatchObject({ kind: 'unknown' });
    expect(reading.about.Service.values).not.toHaveProperty('ingress');
  });

  it('asks for an Ingress where there is none', () => {
    const reading = read(service('cart'));
    expect(reading.settlements['ingress-flow']?.['class']).toEqual({ kind: 'unknown', probes: ['kubectl -n <namespace> get ingress <name> -o yaml'] });
  });
});

describe('a flow about a Service', () => {
  it('is seen from the only Service behind the Ingress that the reader diagnoses', () => {
    read(ingress('front', 'cart'), service('cart'), service('pay', 'LoadBalancer'));
    const reading = reader.choose('Ingress shop/front');
    expect(reading.about.Service.key).toBe('Service shop/cart');
    expect(reading.settlements['service-flow']?.['type']).toMatchObject({ option: 'inside' });
    expect(reader.choose('Service shop/pay').settlements['service-flow']?.['type']).toMatchObject({ option: 'outside' });
  });
});
