import { createReader, type Logic, type Reader, type Reading } from '#domain/engine/reader.ts';
import type { EngineReply, EngineRequest } from '#domain/engine/engine-client.ts';
import { warmUp } from './warm-up.ts';

// The worker's first message brings the rules; every later one is a request. It answers in order.
let reader: Reader | undefined;
let asked = false;

addEventListener('message', (event: MessageEvent<{ kind: 'open'; logic: Logic } | EngineRequest>) => {
  const message = event.data;
  if (message.kind === 'open') {
    reader = createReader(message.logic);
    warmUp(reader, () => asked);
    return;
  }
  asked = true;
  begin(message);
  postMessage(answer(message));
});

/** Whatever goes wrong here goes wrong again with the whole, which says so. */
function begin(request: EngineRequest): void {
  if (request.kind !== 'read') return;
  try {
    const beginning = reader?.begin(request.inputs, request.product);
    if (beginning) postMessage({ id: request.id, beginning } satisfies EngineReply);
  } catch {
    // The whole is read next.
  }
}

function readingOf(own: Reader, request: EngineRequest): Reading {
  switch (request.kind) {
    case 'read':
      return own.read(request.inputs, request.product);
    case 'judgeAs':
      return own.judgeAs(request.product);
    case 'choose':
      return own.choose(request.subject);
  }
}

function answer(request: EngineRequest): EngineReply {
  try {
    if (!reader) throw new Error('the engine was asked before it had its rules');
    return { id: request.id, reading: readingOf(reader, request) };
  } catch (error) {
    return { id: request.id, error: error instanceof Error ? error.message : String(error) };
  }
}
