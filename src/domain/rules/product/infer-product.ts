import { valueOf } from '../fields.ts';
import { pointerTo } from '../../evidence/field-state.ts';
import type { Evidence, EventRecord, Pointer, Resource } from '../../evidence/types.ts';
import type { Quoter } from '../quotes.ts';
import type { Cloud, KnownProduct, Quote } from '../types.ts';
import { cloudOfProduct } from './product-gate.ts';
import {
  signOfAnnotation,
  signOfEvent,
  signOfFinalizer,
  signOfLabel,
  signOfName,
  signOfProviderId,
  signOfReadinessGate,
  signOfVersion,
  type Sign,
} from './signs.ts';

/** Where the evidence comes from, with the lines that prove it. Null: unknown, or the proofs contradict one another. */
export interface Identity {
  readonly cloud: Cloud | null;
  readonly product: KnownProduct | null;
  readonly proofs: readonly Quote[];
}

/** A sign and where it stands: a field of a resource, or an event. */
type Proof = { readonly sign: Sign } & ({ readonly resource: Resource; readonly pointer: Pointer } | { readonly event: Pick<EventRecord, 'input' | 'startLine' | 'message'> });

/** Fields whose text tells. */
const TEXTS: readonly (readonly [Pointer, (text: string) => Sign | undefined])[] = [
  ['/spec/providerID', signOfProviderId],
  ['/status/nodeInfo/kubeletVersion', signOfVersion],
  ['/status/nodeInfo/kubeProxyVersion', signOfVersion],
  ['/spec/loadBalancerClass', signOfName],
  ['/spec/ingressClassName', signOfName],
  ['/metadata/annotations/kubernetes.io~1ingress.class', signOfName],
  ['/status/loadBalancer/ingress/0/hostname', signOfName],
  ['/spec/readinessGates/0/conditionType', signOfReadinessGate],
  ['/spec/containers/0/image', signOfImage],
  ['/spec/template/spec/containers/0/image', signOfImage],
];

/** Maps whose keys tell. */
const KEYS: readonly (readonly [Pointer, (key: string) => Sign | undefined])[] = [
  ['/metadata/annotations', signOfAnnotation],
  ['/metadata/labels', signOfLabel],
];

function signOfImage(image: string): Sign | undefined {
  return signOfName(image) ?? signOfVersion(image.slice(image.lastIndexOf(':') + 1));
}

function addProofsOfEvent(proofs: Proof[], event: EventRecord): void {
  const sign = signOfEvent(event.reason, event.source, event.message);
  if (sign !== undefined) proofs.push({ sign, event });
}

function proofsOfResource(resource: Resource): Proof[] {
  const proofs: Proof[] = [];
  for (const [pointer, signOf] of KEYS) {
    const map = valueOf(resource, pointer);
    if (typeof map !== 'object' || map === null || Array.isArray(map)) continue;
    for (const key of Object.keys(map)) {
      const sign = signOf(key);
      if (sign !== undefined) proofs.push({ sign, resource, pointer: pointerTo(pointer, key) });
    }
  }
  const finalizers = valueOf(resource, '/metadata/finalizers');
  (Array.isArray(finalizers) ? finalizers : []).forEach((name: unknown, index) => {
    const sign = typeof name === 'string' ? signOfFinalizer(name) : undefined;
    if (sign !== undefined) proofs.push({ sign, resource, pointer: `/metadata/finalizers/${index}` });
  });
  for (const [pointer, signOf] of TEXTS) {
    const text = valueOf(resource, pointer);
    const sign = typeof text === 'string' ? signOf(text) : undefined;
    if (sign !== undefined) proofs.push({ sign, resource, pointer });
  }
  if (resource.apiVersion?.startsWith('cloud.tencent.com/') === true || /^TkeServiceConfig$/i.test(resource.kind)) {
    proofs.push({ sign: { cloud: 'tencent', product: 'tke', strong: false }, resource, pointer: '' });
  }
  for (const event of resource.events.items) addProofsOfEvent(proofs, event);
  return proofs;
}

function quoteOf(proof: Proof, quoter: Quoter): Quote[] {
  if ('resource' in proof) return [quoter.field(proof.resource, proof.pointer)];
  const { input, startLine, message } = proof.event;
  return quoter.lines(input, startLine, startLine, message);
}

function decideProduct(cloud: Cloud, proofs: readonly Proof[]): KnownProduct | null {
  if (cloud === 'alibaba') return 'ack';
  if (cloud === 'other') return null;
  const says = (product: KnownProduct): boolean => proofs.some((proof) => proof.sign.product === product);
  // A TKE cluster may have super nodes, which look serverless; a serverless cluster has nothing of TKE's own.
  return says('tke-serverless') && !says('tke') ? 'tke-serverless' : 'tke';
}

type Decision = Omit<Identity, 'proofs'> & { readonly deciding: readonly Proof[] };

/** What the platform wrote beats what a user wrote; within one strength, two clouds contradict each other. */
function decide(proofs: readonly Proof[]): Decision {
  const strong = proofs.filter((proof) => proof.sign.strong);
  const deciding = strong.length > 0 ? strong : proofs;
  const cloud = deciding[0]?.sign.cloud;
  if (cloud === undefined || deciding.some((proof) => proof.sign.cloud !== cloud)) return { cloud: null, product: null, deciding };
  return { cloud, product: decideProduct(cloud, proofs.filter((proof) => proof.sign.cloud === cloud)), deciding };
}

/** Identities of the whole evidence and of each resource by itself. */
export interface Identities {
  readonly whole: Identity;
  /** Identity of one resource: by its own marks, else that of the whole. Two clouds in one paste stay apart so. */
  readonly of: (resource: Resource | null) => Pick<Identity, 'cloud' | 'product'>;
  /** The cloud by what a platform itself wrote, on the resource or else anywhere: what a user may have copied is left aside. */
  readonly platformOf: (resource: Resource) => Cloud | null;
}

/**
 * Where one resource has a cloud's marks but none of its products', the whole tells the product. Without marks of its own
 * it is of the cloud that the whole proves, else of that which the text it stands in proves by itself.
 */
function ownOrWhole(own: readonly Proof[], whole: Identity, sameInput: () => Pick<Identity, 'cloud' | 'product'>): Pick<Identity, 'cloud' | 'product'> {
  if (own.length === 0) return whole.cloud === null ? sameInput() : whole;
  const { cloud, product } = decide(own);
  return cloud === whole.cloud ? whole : { cloud, product };
}

/** Lines that are enough to show where the evidence comes from. */
const MOST_PROOFS = 5;

/** What each input proves by itself, worked out when it is asked for. */
function decideByInput(all: readonly Proof[]): (input: string) => Decision {
  const known = new Map<string, Decision>();
  return (input) => {
    let decision = known.get(input);
    if (decision === undefined) known.set(input, (decision = decide(all.filter((proof) => ('resource' in proof ? proof.resource : proof.event).input === input))));
    return decision;
  };
}

/**
 * What the reader says of his cluster: it holds for all but what the platform of another cloud has marked (two clouds may
 * be in one paste).
 */
function asChosen(identity: Pick<Identity, 'cloud' | 'product'>, own: readonly Proof[], chosen: KnownProduct | null): Pick<Identity, 'cloud' | 'product'> {
  if (chosen === null) return identity;
  const cloud = cloudOfProduct(chosen);
  const marked = decide(own.filter((proof) => proof.sign.strong)).cloud;
  return marked === null || marked === cloud ? { cloud, product: chosen } : identity;
}

const UNTOLD = { cloud: null, product: null } as const;

/**
 * Tells cloud and product from annotations, labels, finalizers, provider ids, versions, images and events, unless the
 * reader chose.
 *
 * @param goesOn there is more evidence, maybe of another cloud: the whole tells nothing of an object without marks
 */
export function inferProduct(evidence: Evidence, quoter: Quoter, chosen: KnownProduct | null = null, goesOn = false): Identities {
  const all: Proof[] = [];
  for (const { kind, value, input, line } of evidence.observations) {
    const sign = kind === 'server-version' ? signOfVersion(value) : undefined;
    if (sign !== undefined) all.push({ sign, event: { input, startLine: line, message: value } });
  }
  const own = new Map(evidence.resources.map((resource) => [resource, proofsOfResource(resource)]));
  for (const proofs of own.values()) for (const proof of proofs) all.push(proof);
  for (const event of evidence.looseEvents) addProofsOfEvent(all, event);
  const { cloud, product, deciding } = decide(all);
  const allStrong = all.filter((proof) => proof.sign.strong);
  const read = { cloud, product, proofs: deciding.slice(0, MOST_PROOFS).flatMap((proof) => quoteOf(proof, quoter).slice(0, 1)) };
  const byInput = decideByInput(all);
  const identities = new Map(
    [...own].map(([resource, proofs]) => [resource, asChosen(goesOn ? decide(proofs) : ownOrWhole(proofs, read, () => byInput(resource.input)), proofs, chosen)]),
  );
  const whole = { ...read, ...asChosen(goesOn ? UNTOLD : { cloud, product }, [], chosen) };
  return {
    whole,
    of: (resource) => (resource === null ? undefined : identities.get(resource)) ?? whole,
    platformOf(resource) {
      const strong = (own.get(resource) ?? []).filter((proof) => proof.sign.strong);
      const byMarks = decide(strong.length > 0 || goesOn ? strong : allStrong).cloud;
      return chosen !== null && strong.length === 0 ? cloudOfProduct(chosen) : byMarks;
    },
  };
}
