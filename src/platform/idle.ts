let held: Promise<unknown> | undefined;

/** Nothing that can wait begins before this has come or failed: it would take the network from what the reader waits for. */
export function holdIdleUntil(needed: Promise<unknown>): void {
  const own = Promise.allSettled([held, needed]).then(() => {
    if (held === own) held = undefined;
  });
  held = own;
}

/** Runs something once the page rests; returns a function that calls it off. */
export function whenIdle(run: () => void): () => void {
  if (held === undefined) return schedule(run);
  let callOff = (): void => undefined;
  let wanted = true;
  void held.then(() => {
    if (wanted) callOff = schedule(run);
  });
  return () => {
    wanted = false;
    callOff();
  };
}

/** Safari has no idle callback. */
function schedule(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(() => run(), { timeout: 3000 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(run, 600);
  return () => clearTimeout(timer);
}
