import { expect, it } from 'vitest';
import { fieldState } from '../field-state.ts';
import { readEvidence } from '../read-evidence.ts';

const POD = `Name:             web
Namespace:        shop
Node:             node-a/10.0.0.1
Status:           Running
Containers:
  web:
    Container ID:  containerd://1
    Image:         web:1
    State:          Running
    Ready:          True
    Restart Count:  0
    Liveness:       exec [cat /tmp/healthy] delay=0s timeout=1s period=10s #success=1 #failure=3
    Readiness:      http-get http://:8080/live%3Fdeep=1 delay=0s timeout=1s period=10s #success=1 #failure=3
    Startup:        grpc <pod>:9090 health delay=0s timeout=1s period=10s #success=1 #failure=3
    Environment:
      LINES:   first
               
                 Ready: False
      BELOW:   
               one
                 two
      POD_IP:   (v1:status.podIP)
      CPUS:    node allocatable (limits.cpu)
    Mounts:    <none>
Conditions:
  Type    Status
  Ready   True
QoS Class:  BestEffort
Events:     <none>
`;

it('reads values of several lines whole, and takes none from elsewhere for a value', () => {
  const [pod] = readEvidence([{ name: 'paste', text: POD }]).resources;
  expect(pod?.object['spec']).toMatchObject({ containers: [{ env: [
    { name: 'LINES', value: 'first\n\n  Ready: False' }, { name: 'BELOW', value: '\none\n  two' }, { name: 'POD_IP' }, { name: 'CPUS' },
  ] }] });
  for (const index of [2, 3]) for (const field of ['value', 'valueFrom']) expect(fieldState(pod!, `/spec/containers/0/env/${index}/${field}`)).toBe('unknown');
});

it('reads probes, but no words out of a command whose words cannot be told apart', () => {
  const [pod] = readEvidence([{ name: 'paste', text: POD }]).resources;
  expect(fieldState(pod!, '/spec/containers/0/livenessProbe/exec')).toBe('present');
  expect(fieldState(pod!, '/spec/containers/0/livenessProbe/exec/command')).toBe('unknown');
  expect(pod?.object['spec']).toMatchObject({ containers: [{ readinessProbe: { httpGet: { path: '/live?deep=1', port: 8080 } }, startupProbe: { grpc: { port: 9090, service: 'health' } } }] });
});

it('knows the containers of a text in which every other line is empty', () => {
  const [pod] = readEvidence([{ name: 'paste', text: POD.replaceAll('\n', '\n\n') }]).resources;
  expect(pod?.object['spec']).toMatchObject({ containers: [{ name: 'web', image: 'web:1' }] });
});
