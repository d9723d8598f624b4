import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FIXED_NOW, timeAgo, waitForYoungSecond } from './events.ts';
import { discover, RESOURCES } from './resources.ts';
import type { KubeObject } from './state.ts';
import { toTable } from './tables/to-table.ts';

export interface ApiServer {
  /** Ages count from the moment of the request, as `describe` works them out. */
  readonly url: string;
  /** All times are fixed, for manifests. */
  readonly stillUrl: string;
  close(): Promise<void>;
}

/** `a=b,c!=d` against any lookup; kubectl asks in no other way. */
function matchesSelector(selector: string | null, lookup: (key: string) => unknown): boolean {
  if (selector === null || selector === '') return true;
  return selector.split(',').every((part) => {
    const [, key = '', operator, value] = /^([^=!]+)(!=|==?)(.*)$/.exec(part) ?? [];
    return (String(lookup(key) ?? '') === value) === (operator !== '!=');
  });
}

function fieldOf(object: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], object);
}

/** The older shape of a slice, which kubectl up to 1.20 asks for: places stand in a map. */
function toOldSlice(slice: KubeObject): KubeObject {
  const endpoints = (slice['endpoints'] as Record<string, unknown>[]).map(({ nodeName, zone, ...rest }) => ({
    ...rest,
    topology: { ...(nodeName === undefined ? {} : { 'kubernetes.io/hostname': nodeName }), ...(zone === undefined ? {} : { 'topology.kubernetes.io/zone': zone }) },
  }));
  return { ...slice, apiVersion: 'discovery.k8s.io/v1beta1', endpoints };
}

/** The pods of a node are shown with their age, which must be the same at each recording. */
function withAge(object: KubeObject, now: number): KubeObject {
  return { ...object, metadata: { ...object.metadata, creationTimestamp: timeAgo(now, 5 * 86_400 + 3600) } };
}

function find(objects: readonly KubeObject[], url: URL, now: number): unknown {
  const match = /^\/(?:api|apis)\/(v1|[^/]+\/[^/]+)(?:\/namespaces\/([^/]+))?\/([^/]+)(?:\/([^/]+))?$/.exec(url.pathname);
  const [, apiVersion = '', namespace, resource, name] = match ?? [];
  const kind = RESOURCES[apiVersion]?.find((type) => type.name === resource)?.kind;
  if (!match || kind === undefined) return discover(url.pathname);
  const fields = url.searchParams.get('fieldSelector');
  const stored = apiVersion === 'discovery.k8s.io/v1beta1' ? 'discovery.k8s.io/v1' : apiVersion;
  const found = objects.filter(
    (object) =>
      object.apiVersion === stored &&
      object.kind === kind &&
      (namespace === undefined || object.metadata.namespace === namespace) &&
      (name === undefined || object.metadata.name === name) &&
      matchesSelector(url.searchParams.get('labelSelector'), (key) => (object.metadata['labels'] as Record<string, string> | undefined)?.[key]) &&
      matchesSelector(fields, (path) => fieldOf(object, path)),
  );
  const shaped = apiVersion === stored ? found : found.map(toOldSlice);
  const items = fields?.includes('spec.nodeName') ? shaped.map((object) => withAge(object, now)) : shaped;
  if (name !== undefined) return items[0];
  return { kind: `${kind}List`, apiVersion, metadata: {}, items };
}

/** What `describe` prints with an age worked out by itself. */
const SHOWS_AGE = /\/(?:events|pods)(?:\/|$)/;

function notFound(url: URL): unknown {
  const name = url.pathname.split('/').at(-1);
  const kind = url.pathname.split('/').at(-2);
  return {
    kind: 'Status', apiVersion: 'v1', status: 'Failure', reason: 'NotFound', code: 404,
    message: `${kind} "${name}" not found`, details: { name, kind },
  };
}

/** Read-only Kubernetes API on loopback. `objects` is called per request with the moment from which ages count. */
export async function startApiServer(objects: (now: number) => readonly KubeObject[]): Promise<ApiServer> {
  const answer = async (request: IncomingMessage): Promise<unknown> => {
    const path = request.url ?? '/';
    const url = new URL(path.replace(/^\/still(?=\/)/, ''), 'http://127.0.0.1');
    const asTable = request.headers.accept?.includes('as=Table') ?? false;
    const still = asTable || path.startsWith('/still/') || !SHOWS_AGE.test(url.pathname);
    const now = still ? FIXED_NOW : await waitForYoungSecond();
    const found = request.method === 'GET' ? find(objects(now), url, now) : undefined;
    const table = asTable && found !== undefined ? toTable(found, now) : undefined;
    return table ?? found ?? notFound(url);
  };
  const server = createServer((request, response) => {
    void answer(request).then((body) => {
      const missing = (body as { kind?: string }).kind === 'Status';
      response.writeHead(missing ? 404 : 200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    stillUrl: `${url}/still`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
