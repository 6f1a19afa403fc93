import { Limiter } from '../protocol/limiter.ts';
import type { FromPython } from '../protocol/python.ts';
import { isText } from '../sandbox/reading/untrusted.ts';
import { readPython } from './read-python.ts';

/** Well above what the worker lets through, also when the page has stood still for some seconds. */
const BURST = 1500;
const PER_SECOND = 100;

/** Our own code posts no such thing: code of the worker has taken the port of the page. */
export class PortMisused extends Error {
  override name = 'PortMisused';
}

/** Reads what comes from the worker, as long as it costs the page little. */
export class Intake {
  readonly #limiter: Limiter;

  constructor(now: number) {
    this.#limiter = new Limiter(BURST, PER_SECOND, now);
  }

  /** What a message says; null where that is nothing. @throws PortMisused */
  read(message: { readonly data: unknown }, now: number): FromPython | null {
    // A browser builds the data when they are asked for: counted before, none is free.
    if (!this.#limiter.allows(now)) {
      throw new PortMisused();
    }
    const { data } = message;
    if (!isText(data)) {
      throw new PortMisused();
    }
    return readPython(data);
  }
}
