import { letClientIn } from '../cabinet/view/path/path.ts';
import type { Ask, Failure, Install, Outcome, Setup, ToFrame } from '../protocol/messages.ts';
import { patchEntity } from './entity-patch.ts';
import { BackendClient } from './backend/client.ts';
import { Wants, receivePort } from './channel.ts';
import { evaluate } from './evaluate.ts';
import { removeNetwork } from './network/no-network.ts';
import { Outbox } from './telling/outbox.ts';
import { reasonOf } from './telling/preview.ts';
import { type Running, createRunning } from './running.ts';

removeNetwork(globalThis);

// Ten frames, the default, may all be those of a library that the widget called.
Error.stackTraceLimit = 50;

let running: Running | undefined;

const backend = new BackendClient();

const sourceOf = ({ source, ...install }: Install) => ({ ...install, text: source });

async function start(running: Running, setup: Setup): Promise<unknown> {
  if (setup.codeAtRunTime) {
    await running.allowCode();
  }
  running.begin(setup);
  const mounted = await running.cabinet.start(setup.widgets.map(sourceOf));
  return mounted;
}

/** The value to answer with, or a promise of it. An async function would resolve one by its method `then`. */
function answer(ask: Ask, outbox: Outbox, wants: Wants): unknown {
  if (ask.kind === 'ping') {
    return null;
  }
  if (ask.kind === 'prepare') {
    running ??= createRunning(ask.setup, outbox, wants, backend);
    return running.load(ask.modules);
  }
  if (ask.kind === 'enter') {
    return letClientIn(ask.arrival);
  }
  if (ask.kind === 'start') {
    running ??= createRunning(ask.setup, outbox, wants, backend);
    return start(running, ask.setup);
  }
  if (!running) {
    throw new Error('the cabinet has not started');
  }
  const { cabinet, view, store, setup, stored } = running;
  switch (ask.kind) {
    case 'selectLead':
      return cabinet.selectLead(ask.lead, ask.tokens);
    case 'getState':
      if (!store.entities.includes(ask.entity)) {
        throw new RangeError(`${ask.entity}: no such entity`);
      }
      return store.get(ask.entity);
    case 'setState':
      store.set(
        ask.entity,
        patchEntity(ask.entity, store.get(ask.entity), ask.patch, setup.contract),
      );
      return null;
    case 'setPanel':
      view.setPanel(ask.open);
      return null;
    case 'slotText':
      return view.slotText();
    case 'evaluate':
      return evaluate(ask.source);
    case 'stored':
      return stored();
  }
}

function failure(error: unknown): Failure {
  const place = running?.whose.placeOf(error);
  try {
    if (error instanceof Error) {
      const { name, message }: { name: unknown; message: unknown } = error;
      return { name: String(name), message: String(message), ...(place && { place }) };
    }
  } catch {
    // What was thrown is hostile; its own code is not asked again.
  }
  return { name: 'Error', message: reasonOf(error) };
}

/** Awaits, because that method may be the widget's by now. */
async function reply(id: number, ask: Ask, outbox: Outbox, wants: Wants): Promise<void> {
  let outcome: Outcome;
  try {
    outcome = { ok: true, value: (await answer(ask, outbox, wants)) ?? null };
  } catch (error) {
    outcome = { ok: false, error: failure(error) };
  }
  outbox.answer({ type: 'reply', id, outcome });
}

async function boot(): Promise<void> {
  const port = await receivePort();
  const post = port.postMessage.bind(port);
  const outbox = new Outbox(post, () => performance.now());
  const wants = new Wants((message) => {
    outbox.answer(message);
  });
  port.onmessage = ({ data, ports }: MessageEvent<ToFrame>) => {
    switch (data.type) {
      case 'ask': {
        void reply(data.id, data.ask, outbox, wants);
        return;
      }
      case 'give':
        wants.give(data);
        return;
      case 'backend':
        backend.hear(data.line, ports[0]);
        return;
      case 'scheme':
        document.documentElement.dataset['scheme'] = data.scheme;
    }
  };
}

void boot();
