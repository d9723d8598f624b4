import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../evidence/read-evidence.ts';
import { createUseFinder, type AnnotationUse } from './annotation-uses.ts';
import type { AnnotationLogic } from './types.ts';

const entry = (id: string, key: string, place: AnnotationLogic['place'] = 'annotation'): AnnotationLogic => ({
  id,
  key,
  cloud: 'tencent',
  products: ['tke'],
  place,
  on: ['Service'],
  status: 'current',
  confidence: 'high',
  value: { type: 'string' },
});

const usesOf = createUseFinder({
  entries: [
    entry('direct', 'a.example/direct'),
    entry('label', 'a.example/label', 'label'),
    entry('finalizer', 'a.example/cleanup', 'finalizer'),
    entry('gate', 'gate.example/{service}', 'readiness-gate'),
    entry('ip', 'a.example/ip', 'pod-resource'),
    entry('class', 'spec.loadBalancerClass', 'field'),
    entry('cert', 'cert_id', 'secret-key'),
  ],
  prefixes: [],
  findings: {},
});

const SERVICE = `apiVersion: v1
kind: Service
metadata:
  name: web
  annotations:
    a.example/direct: "true"
    a.example/label: no annotation
    b.example/other: y
  labels:
    a.example/label: x
  finalizers:
  - a.example/cleanup
spec:
  loadBalancerClass: a.example/lb
`;
const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    metadata:
      annotations:
        a.example/direct: "false"
    spec:
      readinessGates:
      - conditionType: gate.example/web
      containers:
      - name: web
        resources:
          limits:
            a.example/ip: "1"
`;
const SECRET = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: cert\ndata:\n  cert_id: YWJj\n';

const find = (text: string): readonly AnnotationUse[] => usesOf(readEvidence([{ name: 'paste', text }]));

describe('createUseFinder', () => {
  it('names what can be explained of a Service, each in its own place', () => {
    expect(find(SERVICE).map(({ entry: id, value, line }) => [id, value, line])).toEqual([
      ['direct', 'true', 6],
      ['label', 'x', 10],
      ['finalizer', undefined, 12],
      ['class', 'a.example/lb', 14],
    ]);
  });

  it('looks into the template of a workload', () => {
    expect(find(DEPLOYMENT).map(({ entry: id, key, resource }) => [id, key, resource])).toEqual([
      ['direct', 'a.example/direct', 'Deployment web'],
      ['gate', 'gate.example/web', 'Deployment web'],
      ['ip', 'a.example/ip', 'Deployment web'],
    ]);
  });

  it('never shows the value of a Secret', () => {
    expect(find(SECRET).map(({ entry: id, value }) => [id, value])).toEqual([['cert', undefined]]);
    expect(find(SECRET.replace('Secret', 'ConfigMap'))).toEqual([]);
  });
});
