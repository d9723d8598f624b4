import { SUPERSEDED, type EngineClient, type EngineReply, type EngineRequest } from '#domain/engine/engine-client.ts';
import type { Logic, Reading } from '#domain/engine/reader.ts';

interface Waiting {
  readonly id: number;
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
  let waiting: Waiting | undefined;
  let lastId = 0;

  const start = (): Promise<Worker> => {
    worker ??= (async () => {
      const [{ default: EngineWorker }, logic] = await Promise.all([import('./engine.worker.ts?worker&inline'), loadLogic()]);
      const started = new EngineWorker();
      started.addEventListener('message', (event: MessageEvent<EngineReply>) => settle(event.data));
      started.addEventListener('error', (event) => {
        // One that could not start, or broke, answers nothing more: the next request begins with a new one.
        worker = undefined;
        started.terminate();
        fail(event.message || 'the worker could not start');
      });
      started.postMessage({ kind: 'open', logic });
      return started;
    })();
    worker.catch((error: unknown) => {
      worker = undefined;
      fail(error instanceof Error ? error.message : String(error));
    });
    return worker;
  };

  const settle = (reply: EngineReply) => {
    if (waiting?.id !== reply.id) return;
    const { resolve, reject } = waiting;
    waiting = undefined;
    if ('reading' in reply) resolve(reply.reading);
    else reject(new Error(reply.error));
  };

  const fail = (message: string) => {
    waiting?.reject(new Error(message));
    waiting = undefined;
  };

  const ask = (request: EngineRequest): Promise<Reading> =>
    new Promise((resolve, reject) => {
      waiting?.reject(new Error(SUPERSEDED));
      waiting = { id: request.id, resolve, reject };
      start().then((started) => started.postMessage(request), () => undefined);
    });

  return {
    warmUp: () => void start().catch(() => undefined),
    read: (inputs, product) => ask({ kind: 'read', id: (lastId += 1), inputs, product }),
    judgeAs: (product) => ask({ kind: 'judgeAs', id: (lastId += 1), product }),
    choose: (subject) => ask({ kind: 'choose', id: (lastId += 1), subject }),
    cancel: () => {
      // A worker in the middle of a long reading hears nothing: it is ended, and a new one starts warming up.
      void worker?.then((started) => started.terminate(), () => undefined);
      worker = undefined;
      fail(SUPERSEDED);
      void start().catch(() => undefined);
    },
  };
}
