/** Version of the messages between an embedded page and its host: see docs/embedding.md. */
const VERSION = 1;

/** What an embedded page tells its host. Nothing of it comes from a paste. */
export type FrameMessage =
  | { readonly type: 'ready'; readonly lang: string; readonly theme: string }
  | { readonly type: 'size'; readonly height: number }
  | { readonly type: 'step' | 'outcome'; readonly flow: string; readonly node: string; readonly kind: string; readonly title: string }
  | { readonly type: 'navigate'; readonly address: string };

/** What a host may ask of the page. */
export type HostMessage =
  | { readonly type: 'theme'; readonly theme: 'light' | 'dark' | 'auto' }
  | { readonly type: 'language'; readonly language: 'zh' | 'en' }
  | { readonly type: 'prefill'; readonly namespace?: string; readonly name?: string };

/** Tells the host something; does nothing where there is no host. */
export function tellHost(message: FrameMessage): void {
  if (window.parent === window) return;
  // The origin of a host is not known, and a sandboxed frame has none: what is said is fit for everybody.
  window.parent.postMessage({ source: 'wenzhen', version: VERSION, ...message }, '*');
}

/** Calls back for each message of the host that is as documented; everything else is ignored. Returns what stops it. */
export function listenToHost(onMessage: (message: HostMessage) => void): () => void {
  const onEvent = (event: MessageEvent<unknown>): void => {
    if (window.parent === window || event.source !== window.parent) return;
    const message = readHostMessage(event.data);
    if (message) onMessage(message);
  };
  window.addEventListener('message', onEvent);
  return () => window.removeEventListener('message', onEvent);
}

/** A message as documented, or undefined. Names must be names of Kubernetes (RFC 1123). */
export function readHostMessage(data: unknown): HostMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { target, version, type, theme, language, namespace, name } = data as Readonly<Record<string, unknown>>;
  if (target !== 'wenzhen' || version !== VERSION) return undefined;
  if (type === 'theme' && (theme === 'light' || theme === 'dark' || theme === 'auto')) return { type, theme };
  if (type === 'language' && (language === 'zh' || language === 'en')) return { type, language };
  if (type !== 'prefill') return undefined;
  return { type, ...(isName(namespace) ? { namespace } : {}), ...(isName(name) ? { name } : {}) };
}

/** Whether a text is a DNS label, as names of namespaces and Services are. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 63 && /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(value);
}
