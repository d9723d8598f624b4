import type { AnnotationCloud } from '../../annotation-types.ts';
import type { Resource } from '../../evidence/types.ts';
import type { FindingDraft } from '../finding-draft.ts';
import { resourceKey } from '../../evidence/field-state.ts';
import { alibabaKindOf, type AlibabaKind } from '../functions/alibaba-load-balancer.ts';
import { quotePointers } from '../read-quotes.ts';
import type { Session } from '../session.ts';
import { valuesOf } from '../subject-values.ts';
import type { Cloud } from '../types.ts';
import { clearTrace } from '../unknown.ts';
import { viewOf, viewTypeOf } from '../views/read-field.ts';
import { WORKLOAD_KINDS } from '../views/shapes.ts';
import { createKeyIndex, type KeyIndex, type KnownKey, type MeantKey } from './key-index.ts';
import { judgePairs, type Surroundings } from './judge-pairs.ts';
import { judgeValue } from './judge-value.ts';
import type { AnnotationFault, AnnotationLibrary, AnnotationLogic } from './types.ts';
import { OWN_ANNOTATIONS, TEMPLATE_ANNOTATIONS, writtenKeys, type WrittenKey } from './written-keys.ts';

/** Finds what is wrong with annotations: the same checks for every key, by what its entry states. */
export type AnnotationFinder = (session: Session) => FindingDraft[];

/** Kinds whose annotations a cloud's controllers read. */
const KINDS: readonly string[] = ['Service', 'Ingress', 'Pod', ...WORKLOAD_KINDS];

/** Where the objects stand that carry annotations, with the name that entries give to such a holder. */
function placesOf(kind: string): readonly (readonly [parent: string, holder: AnnotationLogic['on'][number] | undefined])[] {
  if (viewTypeOf(kind) !== 'Workload') return [[OWN_ANNOTATIONS, kind as AnnotationLogic['on'][number]]];
  return [[OWN_ANNOTATIONS, undefined], [TEMPLATE_ANNOTATIONS, 'Workload']];
}

/** Builds the finder: keys are indexed once, used for every evidence. */
export function createAnnotationFinder(library: AnnotationLibrary): AnnotationFinder {
  const index = createKeyIndex(library.entries, library.prefixes);
  return (session) =>
    KINDS.flatMap((kind) => (session.byKind.get(kind) ?? []).flatMap((resource) => faultsOf(session, index, resource).map((found) => toDraft(session, library, resource, found))));
}

interface Found {
  readonly written: WrittenKey;
  readonly fault: AnnotationFault;
}

function faultsOf(session: Session, index: KeyIndex, resource: Resource): Found[] {
  const platform = session.identities.platformOf(resource);
  const { cloud } = session.identities.of(resource);
  const kind = loadBalancerOf(session, resource);
  return placesOf(resource.kind).flatMap(([parent, holder]) => {
    const keys = writtenKeys(resource, parent);
    return keys.flatMap((written) => judgeKey({ index, resource, platform, cloud, kind, keys, parent, holder }, written).map((fault) => ({ written, fault })));
  });
}

/** What Alibaba's controller builds for a Service; undefined for other objects, and where the evidence does not tell. */
function loadBalancerOf(session: Session, resource: Resource): AlibabaKind | undefined {
  if (resource.kind !== 'Service' || session.identities.of(resource).cloud !== 'alibaba') return undefined;
  const kind = alibabaKindOf(viewOf(session, resource, 'Service'));
  clearTrace(session.trace);
  return kind;
}

interface Place extends Surroundings {
  /** The cloud by what the platform wrote, and by all that is there. */
  readonly platform: Cloud | null;
  readonly cloud: Cloud | null;
  readonly kind: AlibabaKind | undefined;
  /** Undefined where no entry is read from. */
  readonly holder: AnnotationLogic['on'][number] | undefined;
}

/** What is wrong with one annotation. Its cloud must be that of the object; where another is proven, it is a foreign key. */
function judgeKey(place: Place, written: WrittenKey): AnnotationFault[] {
  const { index, platform, cloud } = place;
  const known = index.find(written.key);
  const prefix = index.prefixOf(written.key);
  const meant = known === undefined ? index.nearest(written.key) : undefined;
  const owner = prefix?.cloud ?? known?.entry.cloud ?? meant?.entry.cloud;
  if (owner === undefined) return [];
  if (prefix !== undefined && platform !== null && platform !== prefix.cloud) return [foreign(prefix.cloud, known)];
  if (!isOfCloud(cloud, owner, prefix !== undefined)) return [];
  if (known !== undefined) return known.entry.place === 'annotation' ? judgeKnown(place, written, known) : [];
  if (meant !== undefined && meant.entry.place === 'annotation') return misspelt(meant, written);
  return prefix?.complete === true ? [{ id: 'annotation-unknown-or-foreign', facts: {}, mild: true }] : [];
}

/** Whether a cloud's checks may speak: its own prefix proves enough where nothing else does; a shared one does not. */
function isOfCloud(cloud: Cloud | null, owner: AnnotationCloud, ownPrefix: boolean): boolean {
  return cloud === owner || (cloud === null && ownPrefix);
}

function foreign(cloud: AnnotationCloud, known: KnownKey | undefined): AnnotationFault {
  return { id: 'annotation-unknown-or-foreign', facts: { cloud }, ...(known && { entry: known.entry }) };
}

function misspelt(meant: MeantKey, { value }: WrittenKey): AnnotationFault[] {
  const id = meant.caseOnly ? 'annotation-key-case' : 'annotation-misspelt';
  const facts = { newKey: meant.key, ...(value !== undefined && { newValue: value }) };
  return [
    { id, facts, entry: meant.entry },
    { id: 'annotation-unknown-or-foreign', facts, entry: meant.entry, causedBy: id },
  ];
}

function judgeKnown(place: Place, written: WrittenKey, { entry, isLegacy }: KnownKey): AnnotationFault[] {
  const { holder, platform } = place;
  const replacement = entry.replacement === undefined ? {} : { newKey: entry.replacement };
  if (entry.status === 'removed' || entry.status === 'other-controller') {
    const isSure = entry.status === 'removed' || platform === entry.cloud;
    return isSure ? [{ id: 'annotation-not-read', facts: replacement, entry }] : [];
  }
  if (holder === undefined || !isReadFrom(entry, holder)) return [{ id: 'annotation-misplaced', facts: { kinds: entry.on.join(', ') }, entry }];
  const spelling = judgeSpelling(written, entry, isLegacy);
  return isReadFor(entry, place.kind) ? [...spelling, ...judgeText(written, entry), ...judgePairs(place, written, entry)] : spelling;
}

/** A key of the other kind of load balancer is a fault of its own, which rules find: what it says does not matter. */
function isReadFor({ scope }: AnnotationLogic, kind: AlibabaKind | undefined): boolean {
  return scope === undefined || kind === undefined || scope.some((one) => one.toLowerCase() === kind);
}

/** An annotation for Pods stands on a Pod or in a template: one reaches the other. */
function isReadFrom({ on }: AnnotationLogic, holder: AnnotationLogic['on'][number]): boolean {
  return on.includes(holder) || (holder === 'Workload' && on.includes('Pod')) || (holder === 'Pod' && on.includes('Workload'));
}

function judgeSpelling({ value }: WrittenKey, entry: AnnotationLogic, isLegacy: boolean): AnnotationFault[] {
  return isLegacy ? [{ id: 'annotation-legacy-prefix', facts: { newKey: entry.key, ...(value !== undefined && { newValue: value }) }, entry }] : [];
}

function judgeText({ value }: WrittenKey, entry: AnnotationLogic): AnnotationFault[] {
  const fault = value === undefined ? undefined : judgeValue(entry, value);
  if (fault === undefined) return [];
  const { kind, allowed, meant } = fault;
  const facts = { allowed, ...(meant !== undefined && { newValue: meant }) };
  return [{ id: kind === 'invalid' ? 'annotation-value-invalid' : 'annotation-value-ignored', facts, entry }];
}

function toDraft(session: Session, library: AnnotationLibrary, resource: Resource, { written, fault }: Found): FindingDraft {
  const { id, entry, other, causedBy } = fault;
  const { severity, certainty } = library.findings[id] ?? { severity: 'info', certainty: 'possible' };
  const isMild = fault.mild === true || entry?.confidence === 'low';
  const facts = {
    ...valuesOf(session, resource),
    type: resource.kind.toLowerCase(),
    key: written.key,
    ...(written.value !== undefined && { value: written.value }),
    ...(entry && { entry: entry.id }),
    ...fault.facts,
  };
  return {
    id,
    severity: isMild ? 'info' : severity,
    certainty: isMild ? 'possible' : certainty,
    state: 'active',
    ...(causedBy !== undefined && { causedBy }),
    resource: resourceKey(resource),
    facts,
    quote: (quoter) => quotePointers(resource, [written.pointer, ...(other ? [other.pointer] : [])], quoter),
  };
}
