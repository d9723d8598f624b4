import { SUPERSEDED, type EngineClient, type EngineReply, type EngineRequest } from '#domain/engine/engine-client.ts';
import type { Beginning, Logic, Reading } from '#domain/engine/reader.ts';

/** Characters above which reading takes longer than making a new worker. */
const LONG = 2_000_000;

interface Waiting {
  readonly id: number;
  /** Characters that are being read; 0 where they have been. */
  readonly size: number;
  readonly begin: ((beginning: Beginning) => void) | undefined;
  readonly resolve: (reading: Reading) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The engine in a worker of its own, so that reading a large paste never blocks the page. The worker is inlined into
 * its chunk: a worker URL does not load from disk or in a sandboxed frame.
 *
 * @param loadLogic fetches the rules; called once, on the first use
 */
export function createWorkerEngine(loadLogic: () => Promise<Logic>): EngineClient {
  let worker: Promise<Worker> | undefined;
  /** The same, once it can be asked without waiting. */
  let ready: Worker | undefined;
  let waiting: Waiting | undefined;
  let lastId = 0;

  const open = async (): Promise<Worker> => {
    const [{ default: EngineWorker }, logic] = await Promise.all([import('./engine.worker.ts?worker&inline'), loadLogic()]);
    const opened = new EngineWorker();
    opened.addEventListener('message', (event: MessageEvent<EngineReply>) => settle(event.data));
    opened.addEventListener('error', (event) => {
      // One that could not start, or broke, answers nothing more: the next request begins with a new one.
      worker = ready = undefined;
      opened.terminate();
      fail(event.message || 'the worker could not start');
    });
    opened.postMessage({ kind: 'open', logic });
    return opened;
  };

  const start = (): Promise<Worker> => {
    if (worker) return worker;
    const own = open();
    worker = own;
    own.then(
      (opened) => {
        if (worker === own) ready = opened;
      },
      (error: unknown) => {
        worker = undefined;
        fail(error instanceof Error ? error.message : String(error));
      },
    );
    return own;
  };

  const settle = (reply: EngineReply) => {
    if (waiting?.id !== reply.id) return;
    const { begin, resolve, reject } = waiting;
    if ('beginning' in reply) {
      begin?.(reply.beginning);
      return;
    }
    waiting = undefined;
    if ('reading' in reply) resolve(reply.reading);
    else reject(new Error(reply.error));
  };

  const fail = (message: string) => {
    waiting?.reject(new Error(message));
    waiting = undefined;
  };

  const stop = (): void => {
    void worker?.then((started) => started.terminate(), () => undefined);
    worker = ready = undefined;
  };

  const ask = (request: EngineRequest, begin?: (beginning: Beginning) => void): Promise<Reading> =>
    new Promise((resolve, reject) => {
      waiting?.reject(new Error(SUPERSEDED));
      // A worker in the middle of a large text answers only at its end: a new one is there sooner.
      if (waiting && waiting.size > LONG && request.kind === 'read') stop();
      const size = request.kind === 'read' ? request.inputs.reduce((sum, { text }) => sum + text.length, 0) : 0;
      waiting = { id: request.id, size, begin, resolve, reject };
      // At once: a promise would let the page draw first that it is reading.
      if (ready) ready.postMessage(request);
      else start().then((started) => started.postMessage(request), () => undefined);
    });

  return {
    warmUp: () => void start().catch(() => undefined),
    read: (inputs, product, onBeginning) => ask({ kind: 'read', id: (lastId += 1), inputs, product }, onBeginning),
    judgeAs: (product) => ask({ kind: 'judgeAs', id: (lastId += 1), product }),
    choose: (subject) => ask({ kind: 'choose', id: (lastId += 1), subject }),
    cancel: () => {
      // A worker in the middle of a long reading hears nothing: it is ended, and a new one starts warming up.
      stop();
      fail(SUPERSEDED);
      void start().catch(() => undefined);
    },
  };
}
