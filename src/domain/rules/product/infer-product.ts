import { valueOf } from '../fields.ts';
import type { Evidence, EventRecord, Resource } from '../../evidence/types.ts';
import type { Quoter } from '../quotes.ts';
import type { Cloud, KnownProduct, Quote } from '../types.ts';
import {
  signOfAnnotation,
  signOfEvent,
  signOfFinalizer,
  signOfLabel,
  signOfName,
  signOfProviderId,
  signOfVersion,
  type Sign,
} from './signs.ts';

/** Where the evidence comes from, with the lines that prove it. Null: unknown, or the proofs contradict one another. */
export interface Identity {
  readonly cloud: Cloud | null;
  readonly product: KnownProduct | null;
  readonly proofs: readonly Quote[];
}

interface Proof {
  readonly sign: Sign;
  readonly quote: () => Quote | undefined;
}

/** Pointers of single values that tell by their text. */
const NAMES = ['/spec/loadBalancerClass', '/spec/ingressClassName', '/metadata/annotations/kubernetes.io~1ingress.class'];
const VERSIONS = ['/status/nodeInfo/kubeletVersion', '/status/nodeInfo/kubeProxyVersion'];

function proofsOfResource(resource: Resource, quoter: Quoter): Proof[] {
  const proofs: Proof[] = [];
  const add = (sign: Sign | undefined, pointer: string): void => {
    if (sign !== undefined) proofs.push({ sign, quote: () => quoter.field(resource, pointer) });
  };
  const addKeys = (pointer: string, signOf: (key: string) => Sign | undefined): void => {
    const map = valueOf(resource, pointer);
    if (typeof map !== 'object' || map === null || Array.isArray(map)) return;
    for (const key of Object.keys(map)) add(signOf(key), `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  };
  const addText = (pointer: string, signOf: (text: string) => Sign | undefined): void => {
    const text = valueOf(resource, pointer);
    if (typeof text === 'string') add(signOf(text), pointer);
  };
  addKeys('/metadata/annotations', signOfAnnotation);
  addKeys('/metadata/labels', signOfLabel);
  const finalizers = valueOf(resource, '/metadata/finalizers');
  if (Array.isArray(finalizers)) finalizers.forEach((_name, i) => addText(`/metadata/finalizers/${i}`, signOfFinalizer));
  addText('/spec/providerID', signOfProviderId);
  VERSIONS.forEach((pointer) => addText(pointer, signOfVersion));
  NAMES.forEach((pointer) => addText(pointer, signOfName));
  addText('/status/loadBalancer/ingress/0/hostname', signOfName);
  for (const pointer of ['/spec/containers/0/image', '/spec/template/spec/containers/0/image']) {
    addText(pointer, (image) => signOfName(image) ?? signOfVersion(image.slice(image.lastIndexOf(':') + 1)));
  }
  if (resource.apiVersion?.startsWith('cloud.tencent.com/') === true || /^TkeServiceConfig$/i.test(resource.kind)) {
    add({ cloud: 'tencent', product: 'tke', strong: false }, '');
  }
  return [...proofs, ...resource.events.items.flatMap((event) => proofsOfEvent(event, quoter))];
}

function proofsOfEvent(event: EventRecord, quoter: Quoter): Proof[] {
  const sign = signOfEvent(event.reason, event.source, event.message);
  return sign === undefined ? [] : [{ sign, quote: () => quoter.lines(event.input, event.startLine, event.startLine, event.message)[0] }];
}

function decideProduct(cloud: Cloud, proofs: readonly Proof[]): KnownProduct | null {
  if (cloud === 'alibaba') return 'ack';
  if (cloud === 'other') return null;
  const says = (product: KnownProduct): boolean => proofs.some((proof) => proof.sign.product === product);
  // A TKE cluster may have super nodes, which look serverless; a serverless cluster has nothing of TKE's own.
  return says('tke-serverless') && !says('tke') ? 'tke-serverless' : 'tke';
}

/** What the platform wrote beats what a user wrote; within one strength, two clouds contradict each other. */
function decide(proofs: readonly Proof[]): Identity {
  const strong = proofs.filter((proof) => proof.sign.strong);
  const deciding = strong.length > 0 ? strong : proofs;
  const clouds = new Set(deciding.map((proof) => proof.sign.cloud));
  const [cloud] = clouds;
  const quotes = deciding.slice(0, 5).flatMap((proof) => proof.quote() ?? []);
  if (cloud === undefined || clouds.size > 1) return { cloud: null, product: null, proofs: quotes };
  return { cloud, product: decideProduct(cloud, proofs.filter((proof) => proof.sign.cloud === cloud)), proofs: quotes };
}

/** Identities of the whole evidence and of each resource by itself. */
export interface Identities {
  readonly whole: Identity;
  /** Identity of one resource: by its own marks, else that of the whole. Two clouds in one paste stay apart so. */
  readonly of: (resource: Resource | null) => Pick<Identity, 'cloud' | 'product'>;
}

/** Where one resource has a cloud's marks but none of its products', the whole tells the product. */
function ownOrWhole(own: readonly Proof[], whole: Identity): Pick<Identity, 'cloud' | 'product'> {
  if (own.length === 0) return whole;
  const identity = decide(own);
  return identity.cloud === whole.cloud ? whole : identity;
}

/** Tells cloud and product from annotations, labels, finalizers, provider ids, versions, images and events. */
export function inferProduct(evidence: Evidence, quoter: Quoter): Identities {
  const own = new Map(evidence.resources.map((resource) => [resource, proofsOfResource(resource, quoter)]));
  const loose = evidence.looseEvents.flatMap((event) => proofsOfEvent(event, quoter));
  const observed = evidence.observations.flatMap((item): Proof[] => {
    const sign = item.kind === 'server-version' ? signOfVersion(item.value) : undefined;
    return sign === undefined ? [] : [{ sign, quote: () => quoter.lines(item.input, item.line, item.line, item.value)[0] }];
  });
  const whole = decide([...observed, ...[...own.values()].flat(), ...loose]);
  const identities = new Map([...own].map(([resource, proofs]) => [resource, ownOrWhole(proofs, whole)]));
  return { whole, of: (resource) => (resource === null ? undefined : identities.get(resource)) ?? whole };
}
