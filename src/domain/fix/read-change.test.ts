import { describe, expect, it } from 'vitest';
import { readChange } from './read-change.ts';

describe('the change that a command makes', () => {
  it.each([
    ['kubectl -n a annotate svc web x.y/z=true --overwrite', { kind: 'Service', name: 'web', namespace: 'a', edits: [{ pointer: '/metadata/annotations/x.y~1z', value: 'true' }] }],
    ["kubectl annotate ingress/web 'a/b=[{\"HTTP\":80}]' c- --overwrite", { kind: 'Ingress', name: 'web', edits: [{ pointer: '/metadata/annotations/a~1b', value: '[{"HTTP":80}]' }, { pointer: '/metadata/annotations/c' }] }],
    ['kubectl label node n1 x=', { kind: 'Node', name: 'n1', edits: [{ pointer: '/metadata/labels/x', value: '' }] }],
    ["kubectl -n a patch svc web --type=merge -p '{\"spec\":{\"externalTrafficPolicy\":\"Cluster\",\"healthCheckNodePort\":null}}'", { kind: 'Service', name: 'web', namespace: 'a', edits: [{ pointer: '/spec/externalTrafficPolicy', value: 'Cluster' }, { pointer: '/spec/healthCheckNodePort' }] }],
    ["kubectl patch svc web --type json -p '[{\"op\":\"test\",\"path\":\"/spec/ports/0/port\",\"value\":80},{\"op\":\"replace\",\"path\":\"/spec/ports/0/targetPort\",\"value\":8080}]'", { kind: 'Service', name: 'web', edits: [{ pointer: '/spec/ports/0/targetPort', value: 8080 }] }],
  ])('%s', (command, change) => {
    expect(readChange(command)).toEqual(change);
  });

  it.each([
    'kubectl -n a get svc web',
    'kubectl -n a edit svc web',
    'kubectl -n <namespace> annotate svc <name> a=b',
    'kubectl annotate svc Web_1 a=b',
    'kubectl annotate svc web',
    "kubectl patch deploy web -p '{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"a\"}]}}}}'",
    "kubectl patch svc web --type=json -p '[{\"op\":\"add\",\"path\":\"/spec/ports/-\",\"value\":{}}]'",
    "kubectl patch svc web -p 'spec: {}'",
    'kubectl annotate svc web a=b | cat',
    'helm upgrade web',
  ])('is not guessed: %s', (command) => {
    expect(readChange(command)).toBeUndefined();
  });
});
