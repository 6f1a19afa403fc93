import type { Ask, Failure, Outcome, ToFrame } from '../protocol/messages.ts';
import { Answering } from './answers.ts';
import { BackendClient } from './backend/client.ts';
import { Wants, receivePort } from './channel.ts';
import { Keyboard } from './keyboard.ts';
import { noteTexts } from './modules/page-texts.ts';
import { dataOf, now, portsOf } from './natives.ts';
import { removeNetwork } from './network/no-network.ts';
import { Outbox } from './telling/outbox.ts';
import { failureOf } from './telling/show.ts';

removeNetwork(globalThis);
// The name by which the page knows its frame: a tab that was opened by its reader has none.
window.name = '';
const keyboard = new Keyboard();

// Ten frames, the default, may all be those of a library that the widget called.
Error.stackTraceLimit = 50;

function failure(error: unknown, answering: Answering): Failure {
  const place = answering.placeOf(error);
  return { ...failureOf(error), ...(place && { place }) };
}

/**
 * Waits for the answer, because the method `then` of promises may be the widget's by now. The outcome goes out from
 * here for the same reason: handed on by a promise, it would be asked for a `then` that it may have inherited.
 */
async function reply(id: number, ask: Ask, answering: Answering, outbox: Outbox): Promise<void> {
  let outcome: Outcome;
  try {
    outcome = { ok: true, value: (await answering.answer(ask)) ?? null };
  } catch (error) {
    outcome = { ok: false, error: failure(error, answering) };
  }
  outbox.answer({ type: 'reply', id, outcome });
}

async function boot(): Promise<void> {
  const port = await receivePort();
  keyboard.connect(port);
  const post = port.postMessage.bind(port);
  const outbox = new Outbox(post, now);
  const wants = new Wants((message) => {
    outbox.answer(message);
  });
  const backend = new BackendClient();
  const answering = new Answering({ outbox, wants, backend });
  port.onmessage = (event) => {
    const data = dataOf(event) as ToFrame;
    noteTexts(data);
    switch (data.type) {
      case 'ask':
        void reply(data.id, data.ask, answering, outbox);
        return;
      case 'give':
        wants.give(data);
        return;
      case 'backend':
        backend.hear(data.line, portsOf(event)[0]);
        return;
      case 'scheme':
        document.documentElement.dataset['scheme'] = data.scheme;
        return;
      case 'entered':
      case 'resumed':
      // The keyboard hears of it by itself.
    }
  };
}

void boot();
