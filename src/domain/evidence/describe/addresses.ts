import { markUnknown, put, type Draft } from '../draft.ts';

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** Whether a text is an IP address (not whether it is a possible one). */
export function isIp(text: string): boolean {
  return IPV4.test(text) || (text.includes(':') && /^[0-9A-Fa-f:.]+$/.test(text));
}

/** Puts a printed list of load-balancer addresses (`1.2.3.4 (VIP), host`) to `status.loadBalancer.ingress`. Of an
 * entry with both, only the ip is printed; modes are printed for Services by some versions. */
export function putLoadBalancerIngress(draft: Draft, text: string, line: number, modes: 'printed' | 'not-printed' | 'none'): void {
  const path = ['status', 'loadBalancer', 'ingress'];
  put(draft, path, [], line);
  text.split(',').map((item) => item.trim()).filter((item) => item !== '').forEach((item, index) => {
    const match = /^(\S+?)(?: ?\((VIP|Proxy)\))?$/.exec(item);
    const address = match?.[1] ?? item;
    const ip = isIp(address) || /^x|\*/.test(address);
    put(draft, [...path, index, ip ? 'ip' : 'hostname'], address, line);
    if (ip) markUnknown(draft, [...path, index, 'hostname']);
    if (!match?.[2] && modes === 'not-printed') markUnknown(draft, [...path, index, 'ipMode']);
    if (match?.[2]) put(draft, [...path, index, 'ipMode'], match[2], line);
  });
}
