import { resourceKey } from '../../evidence/field-state.ts';
import type { Resource } from '../../evidence/types.ts';
import { itemsAt } from '../fields.ts';
import { directlyJoined } from '../relations.ts';
import type { Session } from '../session.ts';
import { textOf } from '../views/read-field.ts';
import type { DetailItem } from './types.ts';

const MOST = 5;

/** `http 8080/TCP`, as kubectl describe writes a port. */
function portText(port: Record<string, unknown>, number: unknown): string {
  const name = textOf(port['name']);
  return `${name === undefined ? '' : `${name} `}${textOf(number) ?? '?'}/${textOf(port['protocol']) ?? 'TCP'}`;
}

function once(items: readonly DetailItem[]): readonly DetailItem[] {
  return [...new Map(items.toReversed().map((item) => [item.found, item])).values()].toReversed().slice(0, MOST);
}

/** The ports that containers behind a Service declare; Pods of one template are named once. */
export function containerPorts(session: Session, service: Resource): readonly DetailItem[] {
  const items = [...directlyJoined(session, service)].flatMap((owner) => {
    const list = owner.kind === 'Pod' ? '/spec/containers' : '/spec/template/spec/containers';
    return itemsAt(owner, list).map((container, index): DetailItem => {
      const ports = itemsAt(owner, `${list}/${index}/ports`).map((port) => portText(port, port['containerPort']));
      return { text: `${resourceKey(owner)} · ${textOf(container['name']) ?? String(index)}`, found: ports.join(', ') };
    });
  });
  return once(items.filter(({ found }) => found !== ''));
}

/** The ports of a Service, or of the Services behind an Ingress. */
export function servicePorts(session: Session, subject: Resource): readonly DetailItem[] {
  const services = subject.kind === 'Service' ? [subject] : [...directlyJoined(session, subject)].filter(({ kind }) => kind === 'Service');
  return services.slice(0, MOST).flatMap((service) => {
    const ports = itemsAt(service, '/spec/ports').map((port) => portText(port, port['port']));
    return ports.length === 0 ? [] : [{ text: resourceKey(service), found: ports.join(', ') }];
  });
}
