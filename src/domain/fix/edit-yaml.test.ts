import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editYaml } from './edit-yaml.ts';
import { ownYaml } from './own-yaml.ts';

const SERVICE = `# the shop's front door
apiVersion: v1
kind: Service
metadata:
  name: web   # as in DNS
  annotations:
    # chosen with the network team
    service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type: "internet"
    service.beta.kubernetes.io/alibaba-cloud-loadbalancer-spec: slb.s1.small

spec:
  type: LoadBalancer
  externalTrafficPolicy: Local # keeps the source address
  ports:
  - name: http
    port: 80
    targetPort: 80
  - {name: https, port: 443}
  selector: {app: web, tier: front}
`;

const key = (name: string) => `/metadata/annotations/service.beta.kubernetes.io~1alibaba-cloud-loadbalancer-${name}`;

describe('editing the YAML of an object', () => {
  it('replaces a value in place, with its comment and its quotes', () => {
    expect(editYaml(SERVICE, [{ pointer: '/spec/externalTrafficPolicy', value: 'Cluster' }])).toBe(SERVICE.replace('Policy: Local #', 'Policy: Cluster #'));
    expect(editYaml(SERVICE, [{ pointer: key('address-type'), value: 'intranet' }])).toBe(SERVICE.replace('"internet"', '"intranet"'));
    expect(editYaml(SERVICE, [{ pointer: '/spec/ports/0/targetPort', value: 8080 }])).toBe(SERVICE.replace('targetPort: 80\n', 'targetPort: 8080\n'));
  });

  it('adds behind the last field of the map, quoted as kubectl needs it', () => {
    const out = editYaml(SERVICE, [{ pointer: key('xforwardedfor-proto'), value: 'on' }]);
    expect(out).toBe(SERVICE.replace('spec: slb.s1.small\n', 'spec: slb.s1.small\n    service.beta.kubernetes.io/alibaba-cloud-loadbalancer-xforwardedfor-proto: "on"\n'));
    expect(editYaml(SERVICE, [{ pointer: '/spec/selector/track', value: 'true' }])).toContain("selector: {app: web, tier: front, track: 'true'}");
    expect(editYaml(SERVICE, [{ pointer: '/spec/ports/1/targetPort', value: 8443 }])).toContain('{name: https, port: 443, targetPort: 8443}');
    expect(editYaml('kind: A\nmetadata:\n  name: a', [{ pointer: '/metadata/annotations/x', value: '80:443' }])).toBe('kind: A\nmetadata:\n  name: a\n  annotations:\n    x: 80:443\n');
    expect(editYaml('metadata:\n  annotations:\n  name: a\n', [{ pointer: '/metadata/annotations/x', value: 'v' }])).toBe('metadata:\n  annotations:\n    x: v\n  name: a\n');
    expect(editYaml('metadata:\n  annotations: {}\n', [{ pointer: '/metadata/annotations/x', value: 'v' }])).toBe('metadata:\n  annotations: { x: v }\n');
  });

  it('removes a field, and a map with it that would be left empty', () => {
    expect(editYaml(SERVICE, [{ pointer: key('spec') }])).toBe(SERVICE.replace(/^.*slb\.s1\.small\n/m, ''));
    expect(editYaml('metadata:\n  annotations:\n    x: y\n  name: a\n', [{ pointer: '/metadata/annotations/x' }])).toBe('metadata:\n  name: a\n');
    expect(editYaml(SERVICE, [{ pointer: '/spec/selector/tier' }])).toContain('selector: {app: web}');
    expect(editYaml(SERVICE, [{ pointer: '/spec/ports/0/name' }])).toContain('  - port: 80\n    targetPort: 80\n');
    expect(editYaml(SERVICE, [{ pointer: '/spec/sessionAffinity' }])).toBe(SERVICE);
  });

  it('replaces a whole map, and a text of several lines', () => {
    expect(editYaml('spec:\n  selector:\n    a: b\n    c: d\n  type: X\n', [{ pointer: '/spec/selector', value: { app: 'web' } }])).toBe('spec:\n  selector:\n    app: web\n  type: X\n');
    expect(editYaml('data:\n  a: |\n    x\n    y\n  b: z\n', [{ pointer: '/data/a', value: 'w' }])).toBe('data:\n  a: w\n  b: z\n');
  });

  it('keeps line ends of Windows', () => {
    expect(editYaml('a:\r\n  b: c\r\n', [{ pointer: '/a/d', value: 'e' }])).toBe('a:\r\n  b: c\r\n  d: e\r\n');
  });

  it('leaves alone what it does not understand wholly', () => {
    expect(editYaml('a: &x\n  b: c\nd: *x\n', [{ pointer: '/a/b', value: 'e' }])).toBeUndefined();
    expect(editYaml('a: [b\n', [{ pointer: '/a', value: 'e' }])).toBeUndefined();
    expect(editYaml('- a\n', [{ pointer: '/a', value: 'e' }])).toBeUndefined();
    expect(editYaml(SERVICE, [{ pointer: '/spec/ports/7/targetPort', value: 1 }])).toBeUndefined();
  });

  it('changes no line but those of the field', () => {
    const lines = SERVICE.split('\n');
    const anyEdit = fc.record({
      pointer: fc.constantFrom('/spec/type', '/spec/externalTrafficPolicy', key('spec'), key('address-type'), '/spec/ports/0/port', '/spec/sessionAffinity', '/metadata/labels/app', '/metadata/name'),
      value: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constantFrom('on', '0x10', '1e3', 'null', '80:443', ' x ', 'a: b', '# c', '- d')),
    });
    fc.assert(
      fc.property(anyEdit, (edit) => {
        const out = editYaml(SERVICE, [edit])?.split('\n');
        if (out === undefined) return;
        const kept = lines.filter((line) => out.includes(line)).length;
        expect(kept).toBeGreaterThanOrEqual(lines.length - 1);
        expect(out.length - kept).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('the text of one object', () => {
  it('is a document of its own, also from a List', () => {
    const list = 'items:\n- kind: A\n  metadata:\n    name: x\n\n# note\n- kind: B\n';
    expect(ownYaml(list, 2, 4)).toBe('kind: A\nmetadata:\n  name: x');
    expect(ownYaml(list, 7, 7)).toBe('kind: B');
    expect(ownYaml('# c\nkind: A\nb: c\n', 1, 3)).toBe('# c\nkind: A\nb: c');
    expect(ownYaml(list, 2, 7)).toBeUndefined();
    expect(ownYaml('items:\n- kind: A\n  b: c\nkind: List\nmetadata:\n  resourceVersion: ""\n', 2, 6)).toBe('kind: A\nb: c');
    expect(ownYaml('\n\n', 1, 2)).toBeUndefined();
  });
});
