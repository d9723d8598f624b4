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
  postMessage(answer(message));
});

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
