import type { EventRecord, Resource } from '../evidence/types.ts';
import { itemsAt } from './fields.ts';

/** What a Pod goes through until it serves. A failure on the way is over once a later step was taken. */
export type Step = 'scheduling' | 'setup' | 'image' | 'running';

const STEP_OF: ReadonlyMap<string, Step> = new Map([
  ['FailedScheduling', 'scheduling'],
  ['FailedMount', 'setup'],
  ['FailedAttachVolume', 'setup'],
  ['FailedCreatePodSandBox', 'setup'],
  ['Failed', 'running'],
  ['BackOff', 'running'],
  ['Unhealthy', 'running'],
]);

const ABOUT_IMAGE = /^(?:Failed to pull image|Back-off pulling image|Error: (?:ErrImagePull|ImagePullBackOff)\b)/;

/** The step that a failure of a Pod belongs to; undefined for what ends a Pod from outside (an eviction, a lost node), and for a text without a reason. */
export function stepOf({ reason, message }: EventRecord): Step | undefined {
  const step = STEP_OF.get(reason ?? '');
  return step === 'running' && ABOUT_IMAGE.test(message) ? 'image' : step;
}

const SCHEDULED = /^Successfully assigned /;
const PULLED = /^(?:Successfully pulled image|Container image ".*" already present)/;
const OF_CONTAINER = /^(?:Created|Started) container:? (\S+)/;
/** What the kubelet says as it ends a Pod; a container that it only restarts has a reason in this place. */
const STOPPED = /^Stopping container\b/;

const STEPS_TAKEN: ReadonlySet<string> = new Set(['Pulling', 'Pulled', 'Created', 'Started']);

/** Whether an event says how far a Pod came, or that it was stopped. */
export function isProgress({ reason, message }: EventRecord): boolean {
  return STEPS_TAKEN.has(reason ?? '') || [SCHEDULED, PULLED, OF_CONTAINER, STOPPED].some((pattern) => pattern.test(message));
}

/** Whether a Pod was put on a node: what fails on that node fails later. */
export function isScheduling({ message }: EventRecord): boolean {
  return SCHEDULED.test(message);
}

/** Whether a Pod, and not only a container of it, was stopped. */
export function isStop({ message }: EventRecord): boolean {
  return STOPPED.test(message);
}

const imageOf = ({ message }: EventRecord): string | undefined => /\bimage "([^"]+)"/.exec(message)?.[1];

/** Containers of a Pod that have an image. */
function containersOf(pod: Resource | null, image: string): readonly unknown[] {
  if (pod === null) return [];
  return ['/spec/initContainers', '/spec/containers'].flatMap((list) => itemsAt(pod, list).flatMap((container) => (container['image'] === image ? [container['name']] : [])));
}

/** The images that failures of a Pod name. */
export function imagesOf(failures: readonly EventRecord[]): ReadonlySet<string> {
  return new Set(failures.flatMap((failure) => (stepOf(failure) === 'image' ? (imageOf(failure) ?? []) : [])));
}

/** The image of a failure; that of `ErrImagePull`, which names none, where all others of the Pod are about one. */
function imageOfFailure(failure: EventRecord, images: ReadonlySet<string>): string | undefined {
  return imageOf(failure) ?? (images.size === 1 ? [...images][0] : undefined);
}

function provesImage(image: string, containers: readonly unknown[]): (event: EventRecord) => boolean {
  return (event) => (PULLED.test(event.message) ? imageOf(event) === image : containers.includes(OF_CONTAINER.exec(event.message)?.[1]));
}

/** What is told of one Pod. */
export interface ToldOfPod {
  readonly pod: Resource | null;
  /** What its failures name. */
  readonly images: ReadonlySet<string>;
  readonly progress: readonly EventRecord[];
}

/** The events that show that a Pod came past a failure, if they are younger than it. */
export function stepsPast(failure: EventRecord, { pod, images, progress }: ToldOfPod): readonly EventRecord[] {
  const step = stepOf(failure);
  if (progress.length === 0 || step === undefined || step === 'running') return [];
  if (step === 'image') {
    const image = imageOfFailure(failure, images);
    return image === undefined ? [] : progress.filter(provesImage(image, containersOf(pod, image)));
  }
  // Without a name, only the list below a describe is surely about one Pod; it tells who reports.
  const isOfPod = (event: EventRecord): boolean => pod !== null || failure.object !== undefined || (failure.source !== undefined && event.source !== undefined);
  return progress.filter((event) => !isStop(event) && (step === 'scheduling' || !isScheduling(event)) && isOfPod(event));
}
