import { ownEntry } from '../../own-entry.ts';
const FIRST = /^(http-get|tcp-socket|exec|grpc|unknown)(?: |$)/;
const NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/(?:^| )delay=(\d+)s/, 'initialDelaySeconds'],
  [/(?:^| )timeout=(\d+)s/, 'timeoutSeconds'],
  [/(?:^| )period=(\d+)s/, 'periodSeconds'],
  [/(?:^| )(?:#success|successThreshold)=(\d+)/, 'successThreshold'],
  [/(?:^| )(?:#failure|failureThreshold)=(\d+)/, 'failureThreshold'],
];

type Part = Record<string, unknown>;

function portOf(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** kubectl prints a path as part of an address. */
function unescapePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The words of a command are printed with blanks between them, which they may hold too: only one word alone is certain. */
function oneWord(text: string): Part {
  const word = /^\[([^\s\]]+)\]$/.exec(text)?.[1];
  return word ? { command: [word] } : {};
}

function parseHttp(text: string): Part | undefined {
  const url = /^(https?):\/\/(\[[^\]]*\]|[^:/]*):?([\w-]*)(\/.*)?$/.exec(text);
  if (!url) return undefined;
  return {
    ...(url[4] ? { path: unescapePath(url[4]) } : {}),
    ...(url[3] ? { port: portOf(url[3]) } : {}),
    ...(url[2] ? { host: url[2] } : {}),
    scheme: (url[1] ?? '').toUpperCase(),
  };
}

function parseTcp(text: string): Part {
  const at = text.lastIndexOf(':');
  return { port: portOf(text.slice(at + 1)), ...(at > 0 ? { host: text.slice(0, at) } : {}) };
}

function parseGrpc(text: string): Part {
  const [, port, service] = /:(\d+)(?: +(\S+))?$/.exec(text) ?? [];
  return { ...(port ? { port: Number(port) } : {}), ...(service ? { service } : {}) };
}

const PARTS: Readonly<Record<string, readonly [field: string, parse: (text: string) => Part | undefined]>> = {
  'http-get': ['httpGet', parseHttp], 'tcp-socket': ['tcpSocket', parseTcp], grpc: ['grpc', parseGrpc], exec: ['exec', oneWord],
};

/** A probe as kubectl prints it, in the Kubernetes shape; undefined when it is of no known form. */
export function parseProbe(text: string): Part | undefined {
  const kind = FIRST.exec(text)?.[1];
  if (!kind) return undefined;
  const probe: Part = {};
  const attributes = text.lastIndexOf(' delay=');
  const middle = text.slice(kind.length, attributes < 0 ? undefined : attributes).trim();
  const tail = attributes < 0 ? '' : text.slice(attributes);
  const known = ownEntry(PARTS, kind);
  if (known) {
    const part = known[1](middle);
    if (!part) return undefined;
    probe[known[0]] = part;
  }
  for (const [pattern, field] of NUMBERS) {
    const found = pattern.exec(tail)?.[1];
    if (found) probe[field] = Number(found);
  }
  return probe;
}
