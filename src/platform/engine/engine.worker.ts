import { createReader, type Logic, type Reader, type Reading } from '#domain/engine/reader.ts';
import type { EngineReply, EngineRequest } from '#domain/engine/engine-client.ts';

// The worker's first message brings the rules; every later one is a request. It answers in order.
/** Read once while the page rests: people paste once, and the first reading of a cold engine takes ten times as long. */
const WARM_UP = `Name:         warm-up
Namespace:    default
Annotations:  a/b: c
Selector:     app=x
Type:         LoadBalancer
IP:           10.0.0.1
Port:         http  80/TCP
TargetPort:   8080/TCP
Endpoints:    10.0.0.2:8080
Events:
  Type     Reason  Age  From  Message
  ----     ------  ---  ----  -------
  Warning  X       1s   y     z
---
apiVersion: v1
kind: Service
metadata:
  name: warm-up
spec:
  type: LoadBalancer
  ports:
  - port: 80
`;

/** Enough objects, each with a name of its own, for the engine's inner loops to be compiled. */
function warmUpText(): string {
  return Array.from({ length: 60 }, (_, index) => WARM_UP.replaceAll('warm-up', `warm-up-${index}`)).join('---\n');
}

let reader: Reader | undefined;

addEventListener('message', (event: MessageEvent<{ kind: 'open'; logic: Logic } | EngineRequest>) => {
  const message = event.data;
  if (message.kind === 'open') {
    reader = createReader(message.logic);
    reader.read([{ name: 'warm-up', text: warmUpText() }]);
    return;
  }
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
