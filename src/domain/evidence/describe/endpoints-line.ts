/**
 * What an `Endpoints:` cell of a Service or an Ingress backend proves. `bare`: addresses without a port, which newer
 * clients print when a named targetPort exists in no pod. `blank` and `none` mean different things by version of kubectl.
 */
export interface EndpointsLine {
  readonly addresses: readonly string[];
  /** Addresses beyond those listed, from `+ N more...`. */
  readonly more?: number;
  readonly marker: 'none' | 'blank' | 'addresses' | 'bare';
}

const MORE = / ?\+ ?(\d{1,7}) more\.\.\.$/;
const ADDRESS = /^(?:\[[0-9A-Fa-f:.%\w]+\]:\d{1,5}|[\w*-][\w.*-]*:\d{1,5})$/;
const BARE = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*)$/;

/** Reads an endpoints cell; undefined when it holds something else (an error text). */
export function parseEndpointsLine(text: string): EndpointsLine | undefined {
  const cell = text.trim();
  if (cell === '') return { addresses: [], marker: 'blank' };
  if (cell === '<none>') return { addresses: [], marker: 'none' };
  const more = cell.endsWith('...') ? MORE.exec(cell) : null;
  const list = (more ? cell.slice(0, more.index) : cell).split(',').map((item) => item.trim()).filter((item) => item !== '');
  const counted = more ? { more: Number(more[1]) } : {};
  if (list.every((item) => BARE.test(item))) return { addresses: list, ...counted, marker: 'bare' };
  if (list.every((item) => ADDRESS.test(item) || BARE.test(item))) return { addresses: list, ...counted, marker: 'addresses' };
  return undefined;
}
