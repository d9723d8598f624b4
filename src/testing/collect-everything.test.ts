import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { resourceKey } from '#domain/evidence/field-state.ts';
import { readEvidence } from '#domain/evidence/read-evidence.ts';
import { collectScript } from '#domain/fix/collect.ts';

const RECORDED = fileURLToPath(new URL('fixtures/recorded', import.meta.url));

/** Stands in for kubectl: answers with what a real one of version 1.33 printed. */
const KUBECTL = `kubectl() {
  case "$*" in
    *go-template*) printf 'app=web,' ;;
    *jsonpath*) printf 'web web' ;;
    version) printf 'Client Version: v1.33.1\\nKustomize Version: v5.6.0\\nServer Version: v1.30.1-aliyun.1\\n' ;;
    *'describe service'*) cat "$RECORDED/1.33/ack-ok.txt" ;;
    *'describe ingress'*) cat "$RECORDED/1.33/ingress-shop.txt" ;;
    *'describe pods'*) cat "$RECORDED/1.33/pod-ready.txt" ;;
    *'get service '*) cat "$RECORDED/yaml/ack-ok.yaml" ;;
    *'get ingress '*) cat "$RECORDED/yaml/ingress-shop.yaml" ;;
    *'get endpoints '*) cat "$RECORDED/yaml/endpoints-mixed.yaml" ;;
    *'get endpointslices'*) cat "$RECORDED/yaml/slice-mixed.yaml" ;;
    *'get nodes'*) cat "$RECORDED/1.33/get-nodes-labels.txt" ;;
    *'get configmap/kube-proxy'*) cat "$RECORDED/yaml/configmap-kube-proxy.yaml" ;;
    *'get pods'*) cat "$RECORDED/1.33/get-yaml-pod.txt" ;;
    *logs*) printf 'E1121 06:00:01.000001       1 controller.go:100] error processing service shop/web (will retry)\\n' ;;
    *) printf 'Error from server (NotFound): the server could not find the requested resource\\n' >&2; return 1 ;;
  esac
}`;

function outputOf(kind: 'Service' | 'Ingress'): string {
  const script = collectScript({ kind, namespace: 'default', name: 'ack-ok', product: null }, 'sh');
  return spawnSync('sh', ['-c', `${KUBECTL}\n${script}`], { encoding: 'utf8', env: { ...process.env, RECORDED } }).stdout;
}

describe.skipIf(process.platform === 'win32')('the output of the commands that collect everything', () => {
  it.each([
    ['Service', ['Service default/ack-ok', 'ConfigMap kube-system/kube-proxy-worker'], ['Endpoints', 'EndpointSlice', 'Pod', 'Node']],
    ['Ingress', ['Service default/ack-ok', 'ConfigMap kube-system/kube-proxy-worker'], ['Ingress', 'Endpoints', 'EndpointSlice', 'Pod', 'Node']],
  ] as const)('feeds the reader when pasted in one go: %s', (kind, keys, kinds) => {
    const evidence = readEvidence([{ name: 'paste', text: outputOf(kind) }]);
    const found = evidence.resources.map(resourceKey);
    for (const key of keys) expect(found).toContain(key);
    for (const one of kinds) expect(evidence.resources.map((resource) => resource.kind)).toContain(one);
    expect(evidence.observations).toContainEqual(expect.objectContaining({ kind: 'server-version' }));
    const [input] = evidence.inputs;
    const damage = input?.problems.filter(({ code }) => code === 'yaml-syntax' || code === 'nothing-recognised' || code === 'cut-tail');
    expect(damage).toEqual([]);
  });

  it('tells the Service in full: its YAML and its events', () => {
    const evidence = readEvidence([{ name: 'paste', text: outputOf('Service') }]);
    const service = evidence.resources.find((resource) => resourceKey(resource) === 'Service default/ack-ok');
    expect(service?.origin).toBe('live-yaml');
    expect(service?.readings).toHaveLength(2);
    expect(service?.events.state).toBe('complete');
  });
});
