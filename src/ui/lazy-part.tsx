import { useEffect, useReducer, type ComponentType, type ReactNode } from 'react';

interface LazyPart<Props> {
  readonly Part: ComponentType<Props & { readonly waiting?: ReactNode; readonly failed?: ReactNode }>;
  /** Fetches the part ahead of time; what fails is tried again when the part is shown. */
  readonly preload: () => void;
}

/**
 * A part of the page with its code in a chunk of its own. Unlike `React.lazy` it is there in the same frame once it has
 * been fetched: Suspense keeps its fallback for 300 ms even when nothing is left to wait for.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let loaded: ComponentType<Props> | undefined;
  let loading: Promise<void> | undefined;
  const fetchPart = (): Promise<void> =>
    (loading ??= load().then(
      (component) => {
        loaded = component;
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    ));

  function Part({ waiting, failed, ...props }: Props & { waiting?: ReactNode; failed?: ReactNode }): ReactNode {
    const [state, setState] = useReducer((_: string, next: 'waiting' | 'here' | 'failed') => next, loaded ? 'here' : 'waiting');
    useEffect(() => {
      let alive = true;
      if (!loaded) {
        fetchPart().then(
          () => alive && setState('here'),
          () => alive && setState('failed'),
        );
      }
      return () => {
        alive = false;
      };
    }, []);
    const Loaded = loaded;
    if (Loaded) return <Loaded {...(props as unknown as Props)} />;
    return state === 'failed' ? failed : waiting;
  }

  return { Part, preload: () => void fetchPart().catch(() => undefined) };
}
