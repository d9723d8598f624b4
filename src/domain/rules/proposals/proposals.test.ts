import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../evidence/read-evidence.ts';
import { createEngine } from '../engine.ts';
import type { Proposals } from './types.ts';

const service = (selector: string, ports: string, origin = '') => `apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
${origin}spec:
  selector: ${selector}
  ports: ${ports}
`;

const deployment = (name: string, labels: string, ports = '[{name: http, containerPort: 8080}]', own = labels) => `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: shop, labels: ${own}}
spec:
  template:
    metadata: {labels: ${labels}}
    spec:
      containers:
      - {name: app, image: "web:1", ports: ${ports}}
`;

const PORT_80 = '[{port: 80, targetPort: 8080}]';

/** What the flows about the Service `web` can fill into a change. */
function proposals(text: string): Proposals {
  const engine = createEngine({ rules: [], events: [] });
  const { selectorPatch, selectorOwner, targetPortPatch, targetPortOwner } = engine.flowSubject('Service', readEvidence([{ name: 'paste', text }]), 'Service shop/web').values;
  return Object.fromEntries(Object.entries({ selectorPatch, selectorOwner, targetPortPatch, targetPortOwner }).filter(([, value]) => value !== undefined));
}

describe('the selector that a Service should have', () => {
  const propose = (selector: string, ...others: readonly string[]) => proposals(service(selector, PORT_80) + others.join(''));

  it('is what the one workload that was meant gives its Pods; labels that it lacks go', () => {
    expect(propose('{app: web, tier: front}', deployment('web', '{app: web-v2, track: stable}'))).toEqual({
      selectorPatch: '{"spec":{"selector":{"app":"web-v2","tier":null}}}',
      selectorOwner: 'deployment/web',
    });
    expect(propose('{app: web_site}', deployment('site', '{app: web-site}'))).toMatchObject({ selectorPatch: '{"spec":{"selector":{"app":"web-site"}}}', selectorOwner: 'deployment/site' });
  });

  it('is what its Pods say where no workload was pasted, without the hash of one rollout', () => {
    const pods = ['web-5d9c8b7f64-abcde', 'web-5d9c8b7f64-fghij'].map((name) => `---\napiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: shop, labels: {app: shop-web, pod-template-hash: 5d9c8b7f64}}\nspec: {}\n`);
    expect(propose('{app: web, pod-template-hash: 7c6d5e4f32}', ...pods)).toEqual({
      selectorPatch: '{"spec":{"selector":{"app":"shop-web","pod-template-hash":null}}}',
      selectorOwner: 'pod/web-5d9c8b7f64-abcde',
    });
  });

  it.each([
    ['several workloads could be meant', '{app: web}', [deployment('web', '{app: web-v2}'), deployment('site', '{app: WEB}')]],
    ['nothing ties the workload to the Service', '{app: web}', [deployment('db', '{app: db}'), deployment('cache', '{app: cache}')]],
    ['the new selector would pick another workload too', '{app: web, tier: front}', [deployment('web', '{tier: front}'), deployment('api', '{tier: front, app: api}')]],
    ['no label of the selector is left', '{app: web}', [deployment('web', '{run: web}')]],
    ['the selector picks something already', '{app: web}', [deployment('web', '{app: web}'), deployment('other', '{app: Web}')]],
    ['the label is none that Kubernetes takes', '{app: web}', [deployment('web', '{app: "web; reboot"}')]],
  ])('is not guessed where %s', (_case, selector, others) => {
    expect(propose(selector, ...others)).not.toHaveProperty('selectorPatch');
  });

  it('is not taken from another namespace', () => {
    expect(propose('{app: web}', deployment('web', '{app: web-v2}').replaceAll('namespace: shop', 'namespace: test'))).toEqual({});
  });
});

describe('the port that a targetPort should mean', () => {
  const propose = (ports: string, ...containerPorts: readonly string[]) => proposals(service('{app: web}', ports) + containerPorts.map((list, at) => deployment(`web-${at}`, '{app: web}', list)).join(''));

  it('is the one port that the containers declare and no other port of the Service means', () => {
    const ports = '[{name: https, port: 443, targetPort: https}, {name: http, port: 80, targetPort: web}]';
    expect(propose(ports, '[{name: https, containerPort: 8443}, {name: http, containerPort: 8080}]')).toEqual({
      targetPortPatch: '[{"op":"test","path":"/spec/ports/1/port","value":80},{"op":"replace","path":"/spec/ports/1/targetPort","value":"http"}]',
      targetPortOwner: 'deployment/web-0',
    });
    expect(propose('[{port: 80, targetPort: web}]', '[{containerPort: 3000}]').targetPortPatch).toContain('"/spec/ports/0/targetPort","value":3000}');
  });

  it('is a number where a number stood, or none', () => {
    expect(propose('[{port: 80, targetPort: 9090}]', '[{name: http, containerPort: 8080}]').targetPortPatch).toContain('"value":8080}]');
    expect(propose('[{port: 80}]', '[{name: http, containerPort: 8080}]').targetPortPatch).toContain('"value":8080}]');
  });

  it.each([
    ['it means a declared port', '[{port: 80, targetPort: 8080}]', ['[{containerPort: 8080}]']],
    ['two ports could be meant', '[{port: 80, targetPort: web}]', ['[{name: http, containerPort: 8080}, {name: admin, containerPort: 9000}]']],
    ['two ports of the Service are off', '[{name: a, port: 80, targetPort: web}, {name: b, port: 81, targetPort: api}]', ['[{name: http, containerPort: 8080}]']],
    ['only the other protocol is declared', '[{port: 53, protocol: UDP, targetPort: dns}]', ['[{name: dns-tcp, containerPort: 5353}]']],
    ['the workloads behind it differ', '[{port: 80, targetPort: web}]', ['[{name: http, containerPort: 8080}]', '[{name: http, containerPort: 8081}]']],
    ['nothing behind it was pasted', '[{port: 80, targetPort: web}]', []],
    ['no port is declared', '[{port: 80, targetPort: 8081}]', ['[]']],
  ])('is not guessed where %s', (_case, ports, containerPorts) => {
    expect(propose(ports, ...containerPorts)).toEqual({});
  });

  it('is not guessed from a describe that leaves out the names of ports', () => {
    const pod = `Name:             web-5d9c8b7f64-abcde
Namespace:        shop
Labels:           app=web
Status:           Running
Containers:
  app:
    Image:          web:1
    Port:           8080/TCP
    Host Port:      0/TCP
    State:          Running
    Ready:          True
Conditions:
  Type              Status
  Ready             True
Events:             <none>
`;
    expect(proposals(`${service('{app: web}', '[{port: 80, targetPort: web}]')}\n$ kubectl -n shop describe pod web-5d9c8b7f64-abcde\n${pod}`)).toEqual({});
    expect(proposals(`${service('{app: web}', '[{port: 80, targetPort: 9090}]')}\n$ kubectl -n shop describe pod web-5d9c8b7f64-abcde\n${pod}`)).toMatchObject({ targetPortOwner: 'pod/web-5d9c8b7f64-abcde' });
  });
});
