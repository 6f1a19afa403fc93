/** The worker with TypeScript. It loads what a request needs when the first one comes, and works on one at a time. */

import { reasonOf } from '../protocol/reason.ts';
import { prepareBundle } from './bundle.ts';
import { prepareCheck } from './check.ts';
import type { Answer, Ask, FromWorker, Kind, ToWorker } from './messages.ts';
import { parts } from './parts.ts';
import { NotLoaded, type Supply, supplyAt } from './supply.ts';

/** Loads what a request needs; what is returned does the work. */
type Prepare<K extends Kind> = (ask: Ask<K>, supply: Supply) => Promise<() => Answer<K>>;

const PREPARE: { [K in Kind]: Prepare<K> } = {
  check: prepareCheck,
  bundle: prepareBundle,
};

/** A kind and what is asked of it belong together, which the compiler does not see of a union. */
const prepare = <K extends Kind>(kind: K, ask: Ask<K>): Promise<() => Answer<K>> =>
  PREPARE[kind](ask, supply);

const post = (message: FromWorker) => postMessage(message);

const supply = supplyAt({
  parts: parts(),
  base: import.meta.url,
  onProgress: (received, size) => post({ type: 'loading', received, size }),
});

async function answer({ id, kind, ask }: ToWorker): Promise<void> {
  try {
    const work = await prepare(kind, ask);
    post({ type: 'started', id });
    post({ type: 'answer', id, answer: work() });
  } catch (error) {
    const at = error instanceof NotLoaded ? 'load' : 'work';
    post({
      type: 'failed',
      id,
      at,
      message: reasonOf(error),
    });
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => void answer(data));
