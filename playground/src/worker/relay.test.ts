import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { MAX_MESSAGE } from '../protocol/messages.ts';
import { delivered, until } from '../sandbox/until.test-support.ts';
import { Relay } from './relay.ts';
import { asking } from './server.test-support.ts';

/** A port that keeps what it hears. */
function listening(port: MessagePort) {
  const heard: unknown[] = [];
  const ports: MessagePort[] = [];
  port.onmessage = (message: MessageEvent<unknown>) => {
    heard.push(message.data);
    ports.push(...message.ports);
  };
  return { port, heard, ports };
}

function relayed(context: TestContext) {
  const [ofPage, ofPython] = [new MessageChannel(), new MessageChannel()];
  new Relay(ofPage.port1, ofPython.port1);
  const [page, python] = [listening(ofPage.port2), listening(ofPython.port2)];
  context.after(() => {
    page.port.close();
    python.port.close();
  });
  return { page, python };
}

/** A cabinet that was given a line to Python, and Python's end of it. */
async function withCabinet(context: TestContext) {
  const all = relayed(context);
  const { port1, port2 } = new MessageChannel();
  all.page.port.postMessage({ type: 'serve' }, [port1]);
  await until(() => all.python.ports.length === 1);
  const [end] = all.python.ports;
  assert.ok(end);
  const [cabinet, server] = [listening(port2), listening(end)];
  context.after(() => {
    cabinet.port.close();
    server.port.close();
  });
  return { ...all, cabinet, server };
}

test('what the page says reaches Python, and the texts of Python the page', async (context) => {
  const { page, python } = relayed(context);
  page.port.postMessage({ type: 'ping', id: 1 });
  await until(() => python.heard.length === 1);
  python.port.postMessage('pong');
  await until(() => page.heard.length === 1);
  assert.deepEqual([python.heard, page.heard], [[{ type: 'ping', id: 1 }], ['pong']]);
});

const MISUSE: [string, unknown][] = [
  ['no text', Array.from({ length: 1000 }, () => ({}))],
  ['a text too long', 'x'.repeat(MAX_MESSAGE + 1)],
  ['a buffer', new ArrayBuffer(8)],
];
for (const [name, data] of MISUSE) {
  test(`${name} never reaches the page, which hears that it was posted and nothing after`, async (context) => {
    const { page, python } = relayed(context);
    python.port.postMessage(data);
    python.port.postMessage('more');
    await until(() => page.heard.length > 0);
    await delivered();
    assert.deepEqual(page.heard, [null]);
  });
}

test('the ports that Python posts stay where they are', async (context) => {
  const { page, python } = relayed(context);
  const { port1 } = new MessageChannel();
  python.port.postMessage('text', [port1]);
  await until(() => page.heard.length === 1);
  assert.deepEqual(page.ports, []);
});

test('a cabinet asks Python and is answered, with bodies that are handed on', async (context) => {
  const { cabinet, server } = await withCabinet(context);
  const request = asking('/a', { body: 'body' });
  cabinet.port.postMessage({ id: 1, request }, [request.body]);
  await until(() => server.heard.length === 1);
  assert.deepEqual(server.heard, [{ id: 1, request: asking('/a', { body: 'body' }) }]);
  const response = {
    kind: 'cors',
    url: request.url,
    redirected: false,
    status: 200,
    statusText: 'OK',
    headers: [],
    body: new ArrayBuffer(4),
  };
  const answer = { id: 1, reply: { type: 'response', response } };
  server.port.postMessage(answer);
  await until(() => cabinet.heard.length === 1);
  assert.deepEqual(cabinet.heard, [answer]);
});

test('what is no answer never reaches the cabinet, and is misuse', async (context) => {
  const { page, cabinet, server } = await withCabinet(context);
  server.port.postMessage(Array.from({ length: 1000 }, () => ({})));
  await until(() => page.heard.length > 0);
  await delivered();
  assert.deepEqual([cabinet.heard, page.heard], [[], [null]]);
});

test('a cabinet that takes the place of another is the only one that is heard and answered', async (context) => {
  const { page, python, cabinet, server } = await withCabinet(context);
  const { port1, port2 } = new MessageChannel();
  const next = listening(port2);
  page.port.postMessage({ type: 'serve' }, [port1]);
  await until(() => python.ports.length === 2);
  cabinet.port.postMessage({ id: 1, request: asking('/a') });
  const answer = { id: 2, reply: { type: 'failed', status: null, problem: null } };
  const [, later] = python.ports;
  later?.postMessage(answer);
  await until(() => next.heard.length === 1);
  assert.deepEqual([server.heard, next.heard, cabinet.heard], [[], [answer], []]);
  next.port.close();
  later?.close();
});
