const FIRST = /^(http-get|tcp-socket|exec|grpc|unknown)(?: |$)/;
const NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/(?:^| )delay=(\d+)s/, 'initialDelaySeconds'],
  [/(?:^| )timeout=(\d+)s/, 'timeoutSeconds'],
  [/(?:^| )period=(\d+)s/, 'periodSeconds'],
  [/(?:^| )(?:#success|successThreshold)=(\d+)/, 'successThreshold'],
  [/(?:^| )(?:#failure|failureThreshold)=(\d+)/, 'failureThreshold'],
];

function portOf(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** A probe as kubectl prints it, in the Kubernetes shape; undefined when it is of no known form. */
export function parseProbe(text: string): Record<string, unknown> | undefined {
  const kind = FIRST.exec(text)?.[1];
  if (!kind) return undefined;
  const probe: Record<string, unknown> = {};
  const attributes = text.lastIndexOf(' delay=');
  const middle = text.slice(kind.length, attributes < 0 ? undefined : attributes).trim();
  const tail = attributes < 0 ? '' : text.slice(attributes);
  if (kind === 'http-get') {
    const url = /^(https?):\/\/(\[[^\]]*\]|[^:/]*):?([\w-]*)(\/.*)?$/.exec(middle);
    if (!url) return undefined;
    probe['httpGet'] = {
      ...(url[4] ? { path: url[4] } : {}),
      ...(url[3] ? { port: portOf(url[3]) } : {}),
      ...(url[2] ? { host: url[2] } : {}),
      scheme: (url[1] ?? '').toUpperCase(),
    };
  } else if (kind === 'tcp-socket') {
    const at = middle.lastIndexOf(':');
    probe['tcpSocket'] = { port: portOf(middle.slice(at + 1)), ...(at > 0 ? { host: middle.slice(0, at) } : {}) };
  } else if (kind === 'grpc') {
    const port = /:(\d+)/.exec(middle)?.[1];
    probe['grpc'] = port ? { port: Number(port) } : {};
  } else if (kind === 'exec') probe['exec'] = { command: [middle.replace(/^\[|\]$/g, '')] };
  for (const [pattern, field] of NUMBERS) {
    const found = pattern.exec(tail)?.[1];
    if (found) probe[field] = Number(found);
  }
  return probe;
}
