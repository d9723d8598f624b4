import { describe, expect, it } from 'vitest';
import { collectScript } from './collect.ts';

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim());

describe('the commands that collect everything', () => {
  const service = { kind: 'Service', namespace: 'shop', name: 'web', product: 'ack' } as const;

  it('asks for the Service, what belongs to it, and the controllers of its product', () => {
    const script = lines(collectScript(service, 'sh'));
    expect(script).toContain('run -n shop describe service web');
    expect(script).toContain('run -n shop get endpointslices -l kubernetes.io/service-name=web -o yaml');
    expect(script).toContain('[ -z "$pods" ] || run -n shop describe pods -l "${pods%,}"');
    expect(script).toContain('run -n kube-system logs -l app=cloud-controller-manager --tail=200');
    expect(script.join('\n')).not.toContain('tke-service-controller');
  });

  it('goes on from an Ingress to its Services', () => {
    const script = collectScript({ ...service, kind: 'Ingress', product: 'tke' }, 'sh');
    expect(lines(script)).toContain('run -n shop describe service $service');
    expect(script).toContain('tkeserviceconfigs');
    expect(script).not.toContain('cloud-controller-manager');
  });

  it('quotes for PowerShell', () => {
    const script = lines(collectScript(service, 'powershell'));
    expect(script).toContain("run -n kube-system get 'daemonsets,deployments' -o wide");
    expect(script).toContain("if ($pods) { run -n shop describe pods -l $pods.TrimEnd(',') }");
  });

  it('only reads, and never holds a name that is none', () => {
    for (const kind of ['Service', 'Ingress'] as const) {
      for (const shell of ['sh', 'powershell'] as const) {
        const script = collectScript({ kind, namespace: 'a; rm -rf /', name: '$(reboot)', product: null }, shell);
        expect(script).not.toMatch(/rm -rf|reboot/);
        expect(script).toContain('-n <namespace>');
        const verbs = lines(script).flatMap((line) => /^run (?:-n \S+ )?(\w+)/.exec(line)?.[1] ?? []);
        expect(new Set(verbs)).toEqual(new Set(['describe', 'get', 'version', 'logs']));
      }
    }
  });
});
