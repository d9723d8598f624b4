import { describe, expect, it } from 'vitest';
import { fieldState } from '../field-state.ts';
import { readEvidence } from '../read-evidence.ts';
import type { Evidence } from '../types.ts';

const read = (text: string): Evidence => readEvidence([{ name: 'paste', text }]);
const codes = (text: string): string[] => read(text).inputs[0]!.problems.map((problem) => problem.code);

const MANIFEST = `# a comment
apiVersion: v1
kind: Service
metadata:
  name: web
  annotations:
    a/b: "true"
    c: yes
spec:
  type: LoadBalancer
  ports:
  - port: 80
    targetPort: web
`;
const LIVE = MANIFEST.replace('  name: web\n', '  name: web\n  namespace: prod\n  uid: u\n  managedFields:\n  - manager: kubectl\n') + 'status:\n  loadBalancer: {}\n';

describe('YAML', () => {
  it('gives values and lines', () => {
    const [service] = read(MANIFEST).resources;
    expect(service).toMatchObject({ apiVersion: 'v1', kind: 'Service', origin: 'manifest', startLine: 1 });
    expect(service?.object).toEqual({ metadata: { name: 'web', annotations: { 'a/b': 'true', c: true } }, spec: { type: 'LoadBalancer', ports: [{ port: 80, targetPort: 'web' }] } });
    expect(service?.lines.get('/metadata/annotations/a~1b')).toBe(7);
    expect(service?.lines.get('/spec/ports/0/targetPort')).toBe(13);
  });

  it('knows what a manifest cannot tell', () => {
    const service = read(MANIFEST).resources[0]!;
    for (const unknown of ['/status/loadBalancer/ingress', '/metadata/namespace', '/spec/clusterIP', '/spec/ports/0/nodePort', '/endpointsLine']) expect(fieldState(service, unknown)).toBe('unknown');
    for (const absent of ['/spec/externalTrafficPolicy', '/spec/selector', '/metadata/labels']) expect(fieldState(service, absent)).toBe('absent');
  });

  it('trusts a live object to its end, and drops the noise', () => {
    const service = read(LIVE).resources[0]!;
    expect(service.origin).toBe('live-yaml');
    expect(service.object['metadata']).not.toHaveProperty('managedFields');
    expect(fieldState(service, '/status/loadBalancer/ingress')).toBe('absent');
    expect(codes(LIVE)).toEqual([]);
  });

  it.each([
    ['before the spec', 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: shop\n', ['', '/metadata']],
    ['within a port', 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n  - name: http\n', ['', '/spec', '/spec/ports', '/spec/ports/0']],
    ['before the containers', 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 0\n', ['', '/spec']],
    ['in a List that goes on', 'apiVersion: v1\nitems:\n- apiVersion: v1\n  kind: Service\n  metadata:\n    name: web\n', ['', '/metadata']],
  ])('sees a cut %s', (_where, text, open) => {
    expect(codes(text)).toEqual(['cut-tail']);
    expect([...read(text).resources[0]!.open]).toEqual(open);
  });

  it('reads the objects below one whose head was cut off as they stand', () => {
    const text = '    kubernetes.io/hostname: n1\nspec:\n  podCIDR: 10.0.0.0/24\n---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: shop\nspec:\n  rules:\n  - host: a.example.com\n';
    expect(read(text).resources.map(({ kind, object }) => [kind, object])).toEqual([['Ingress', { metadata: { name: 'shop' }, spec: { rules: [{ host: 'a.example.com' }] } }]]);
  });

  it('takes an object for whole that has what it needs', () => {
    expect(codes('apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n  - name: http\n    port: 80\n')).toEqual([]);
    expect(codes('apiVersion: v1\nkind: Endpoints\nmetadata:\n  name: web\n  uid: 1-2\n')).toEqual([]);
  });

  it('opens what a cut may have lost', () => {
    const cut = LIVE.slice(0, LIVE.indexOf('    targetPort'));
    const service = read(cut).resources[0]!;
    expect(codes(cut)).toEqual(['cut-tail']);
    for (const unknown of ['/status', '/spec/selector', '/spec/ports/0/targetPort']) expect(fieldState(service, unknown)).toBe('unknown');
    expect(fieldState(service, '/metadata/labels')).toBe('absent');
  });

  it('uses the good documents beside a broken one', () => {
    const text = `${MANIFEST}---\nkind: Service\nmetadata: {name: [a\n---\nkind: ConfigMap\nmetadata:\n  name: cm\ndata:\n  k: |\n    apiVersion: v1\n    ---\n`;
    const evidence = read(text);
    expect(evidence.resources.map((resource) => resource.kind)).toEqual(['Service', 'ConfigMap']);
    expect(evidence.resources[1]?.object['data']).toEqual({ k: 'apiVersion: v1\n---\n' });
    expect(evidence.inputs[0]?.problems).toMatchObject([{ code: 'yaml-syntax', line: 16, data: { detail: expect.any(String) } }]);
  });

  it.each([
    ['tabs', 'apiVersion: v1\nkind: Service\nmetadata:\n\tname: web\n', 'yaml-tab', 4],
    ['templates', 'apiVersion: v1\nkind: Service\nmetadata:\n  name: x\n{{- if .Values.a }}\nspec: {}\n{{- end }}\n', 'yaml-template', 5],
    ['lost indentation', 'apiVersion: v1\nkind: Service\nmetadata:\nname: web\nspec:\nports:\n- port: 80\n', 'yaml-flattened', 3],
  ])('names %s', (_, text, code, line) => {
    const evidence = read(text);
    expect(evidence.inputs[0]?.problems).toMatchObject([{ code, line }]);
    expect(evidence.resources).toEqual([]);
  });

  it('reports a template value without guessing it', () => {
    const service = read('apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: {{ .Values.type }}\n  ports: []\n').resources[0]!;
    expect(fieldState(service, '/spec/type')).not.toBe('absent');
  });

  it('hides Secret values', () => {
    const evidence = read('apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\ndata:\n  p: aHVudGVy\nstringData:\n  q: hunter\n');
    expect(evidence.resources[0]?.object).toMatchObject({ data: { p: '***' }, stringData: { q: '***' } });
    expect(JSON.stringify(evidence)).not.toMatch(/aHVudGVy|hunter/);
    expect(evidence.inputs[0]?.problems).toEqual([{ code: 'secret-hidden', line: 5 }]);
  });

  it('brings old Ingress backends to the current shape with their lines', () => {
    const ingress = read('apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata:\n  name: i\nspec:\n  backend:\n    serviceName: d\n    servicePort: http\n  rules:\n  - http:\n      paths:\n      - path: /\n        backend:\n          serviceName: web\n          servicePort: 80\n').resources[0]!;
    expect(ingress.object['spec']).toEqual({
      defaultBackend: { service: { name: 'd', port: { name: 'http' } } },
      rules: [{ http: { paths: [{ path: '/', backend: { service: { name: 'web', port: { number: 80 } } } }] } }],
    });
    expect(ingress.lines.get('/spec/rules/0/http/paths/0/backend/service/port/number')).toBe(15);
    expect(ingress.lines.get('/spec/defaultBackend/service/name')).toBe(7);
  });

  it('stands hostile shapes', () => {
    const bomb = `apiVersion: v1\nkind: X\na: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(',')}]`).join('\n')}\n`;
    expect(read(bomb).resources).toHaveLength(1);
    expect(codes(`apiVersion: v1\nkind: X\na: ${'['.repeat(50_000)}`)).toEqual(['yaml-syntax']);
    const proto = read('apiVersion: v1\nkind: X\nmetadata:\n  __proto__:\n    polluted: true\n').resources[0];
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.hasOwn(proto?.object['metadata'] as object, '__proto__')).toBe(true);
  });

  it('reads an indented paste on its own lines', () => {
    const evidence = read(MANIFEST.replace(/^/gm, '    '));
    expect(evidence.resources[0]?.lines.get('/spec/ports/0/port')).toBe(12);
  });
});

describe('JSON and lists', () => {
  const items = { apiVersion: 'v1', kind: 'List', items: [{ kind: 'Service', metadata: { name: 'a', uid: '1' }, spec: { ports: [] }, status: {} }, { kind: 'Pod', metadata: { name: 'b' } }] };

  it('reads the items of a List, each with its own pointers and lines', () => {
    const evidence = read(JSON.stringify(items, null, 2));
    expect(evidence.resources.map(({ kind, origin }) => [kind, origin])).toEqual([['Service', 'live-yaml'], ['Pod', 'manifest']]);
    expect(evidence.resources[0]?.lines.get('/metadata/name')).toBe(8);
    expect(evidence.inputs[0]?.blocks).toMatchObject([{ type: 'json', startLine: 1 }]);
  });

  it('gives the items of a typed list their kind', () => {
    expect(read('apiVersion: v1\nkind: ServiceList\nitems:\n- metadata:\n    name: a\n  spec:\n    ports: []\n').resources).toMatchObject([{ kind: 'Service', startLine: 4 }]);
  });

  it('reads JSON up to where it was cut', () => {
    const text = JSON.stringify(items, null, 2);
    const cut = text.slice(0, text.indexOf('"status"'));
    const service = read(cut).resources[0]!;
    expect(service.object['metadata']).toEqual({ name: 'a', uid: '1' });
    expect(fieldState(service, '/status')).toBe('unknown');
    expect(codes(cut)).toEqual(['cut-tail']);
  });

  it('reads Event objects as events of the object they name', () => {
    const event = (reason: string, at: string): object => ({ apiVersion: 'v1', kind: 'Event', type: 'Warning', reason, message: 'm', count: 3, involvedObject: { kind: 'Service', name: 'web', namespace: 'prod' }, lastTimestamp: at, source: { component: 'c' } });
    const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [event('A', '2026-01-01T00:00:00Z'), event('B', '2026-01-01T00:01:00Z')] }, null, 1);
    const evidence = read(`${LIVE}---\n${list}\n`);
    expect(evidence.resources).toHaveLength(1);
    expect(evidence.resources[0]?.events.items).toMatchObject([{ reason: 'A', lastSeen: 60, count: 3, source: 'c' }, { reason: 'B', lastSeen: 0 }]);
    expect(read(list).looseEvents).toHaveLength(2);
  });
});
