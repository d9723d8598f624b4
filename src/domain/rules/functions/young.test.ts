import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../evidence/read-evidence.ts';
import { holds } from '../testing/holds.ts';

const read = (text: string): ReturnType<typeof readEvidence> => readEvidence([{ name: 'paste', text }]);
const pods = (age: string): string => `$ kubectl -n shop get pods\nNAME   READY   STATUS              RESTARTS   AGE\nweb-0  0/1     ContainerCreating   0          ${age}\n`;
const service = (...events: readonly string[]): string =>
  `Name:                     web\nNamespace:                shop\nSelector:                 app=web\nType:                     LoadBalancer\nIP:                       172.21.6.6\nPort:                     <unset>  80/TCP\nTargetPort:               8080/TCP\nEndpoints:                10.0.1.11:8080\nSession Affinity:         None\nExternal Traffic Policy:  Cluster\nEvents:\n  Type     Reason                  Age   From                Message\n  ----     ------                  ----  ----                -------\n${events.join('\n')}\n`;
const ENSURING = '  Normal   EnsuringLoadBalancer    8s    service-controller  Ensuring load balancer';

describe('isYoung', () => {
  it('reads the age of a table', () => {
    expect(holds('isYoung(pod)', read(pods('7s')), 'Pod')).toBe(true);
    expect(holds('isYoung(pod)', read(pods('118s')), 'Pod')).toBe(true);
  });

  it('does not know of an old row when it was made', () => {
    expect(holds('isYoung(pod)', read(pods('41m')), 'Pod')).toBe('unknown');
  });

  it('counts a Pod from when it was scheduled', () => {
    const told = (age: string): string => `${pods('41m').replace('41m', '')}\nLAST SEEN   TYPE     REASON      OBJECT      MESSAGE\n${age.padEnd(12)}Normal   Scheduled   pod/web-0   Successfully assigned shop/web-0 to worker-a1\n`;
    expect(holds('isYoung(pod)', read(told('8s')), 'Pod')).toBe(true);
    expect(holds('isYoung(pod)', read(told('5m')), 'Pod')).toBe(false);
  });

  it('takes a Service for young while all that was reported is recent and nothing failed', () => {
    expect(holds('isYoung(service)', read(service(ENSURING)))).toBe(true);
    expect(holds('isYoung(service)', read(service(ENSURING.replace('8s ', '3m2s'))))).toBe('unknown');
    expect(holds('isYoung(service)', read(service(ENSURING, '  Warning  SyncLoadBalancerFailed  7s    service-controller  Error syncing load balancer []: no')))).toBe('unknown');
  });
});
