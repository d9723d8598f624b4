import { describe, expect, it } from 'vitest';
import { readEvidence } from './read-evidence.ts';

const kindsOf = (text: string): string[] => readEvidence([{ name: 'paste', text }]).resources.map(({ kind }) => kind);

describe('kinds of other API groups', () => {
  it.each([
    ['a Service of Knative', 'apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: hello}\nspec: {template: {spec: {containers: [{image: hello}]}}}\n', 'Service.serving.knative.dev'],
    ['the Ingress settings of OpenShift', '{"apiVersion": "config.openshift.io/v1", "kind": "Ingress", "metadata": {"name": "cluster"}, "spec": {"domain": "apps.example.com"}}', 'Ingress.config.openshift.io'],
    ['an Ingress of old', 'apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: {name: web}\nspec: {backend: {serviceName: web, servicePort: 80}}\n', 'Ingress'],
    ['a Service', 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 80}]}\n', 'Service'],
    ['a Service that does not say', 'kind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 80}]}\n', 'Service'],
  ])('%s', (_what, text, kind) => {
    expect(kindsOf(text)).toEqual([kind]);
  });
});
