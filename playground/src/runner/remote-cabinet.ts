import type { Ask, Evaluated, Outcome, Place } from '../protocol/messages.ts';
import type { Preview } from '../protocol/public.ts';
import { readPreview } from './read-preview.ts';

/** What the code of the cabinet answered a request of the page with. */
export class CabinetError extends Error {
  readonly place: Place | undefined;

  constructor({ error }: Outcome & { ok: false }) {
    super(error.message);
    this.name = error.name;
    this.place = error.place;
  }
}

/** What the page may ask of the cabinet in the frame, whichever frame that is. */
export class RemoteCabinet {
  readonly #outcome: (ask: Ask) => Promise<Outcome>;

  constructor(outcome: (ask: Ask) => Promise<Outcome>) {
    this.#outcome = outcome;
  }

  /** The value of a state entity, as the widget would read it. */
  getState(entity: string): Promise<unknown> {
    return this.#ask({ kind: 'getState', entity });
  }

  /**
   * Applies a JSON Merge Patch to a state entity.
   *
   * @throws CabinetError if the result would not fit the contract; then nothing has changed.
   */
  async setState(entity: string, patch: unknown): Promise<void> {
    await this.#ask({ kind: 'setState', entity, patch });
  }

  /**
   * Runs a line of the console in the cabinet and waits for its value.
   *
   * @returns plain data as it is, everything else as a short text.
   * @throws ConsoleSyntaxError if the source does not parse, CabinetError if it throws.
   */
  async evaluate(source: string): Promise<unknown> {
    const { json, preview } = await this.#evaluate(source);
    if (typeof json === 'string') {
      return JSON.parse(json) as unknown;
    }
    const text = typeof preview?.text === 'string' ? preview.text : '';
    return text === 'undefined' ? undefined : text;
  }

  /** The same for eyes: the value as the console shows it. */
  async inspect(source: string): Promise<Preview> {
    const { preview } = await this.#evaluate(source);
    return readPreview(preview) ?? { kind: 'primitive', text: '' };
  }

  async #evaluate(source: string): Promise<Partial<Evaluated>> {
    const { consoleBody } = await import('./console-line.ts');
    const answer = await this.#ask({ kind: 'evaluate', source: consoleBody(source) });
    return answer ?? {};
  }

  async #ask(ask: Ask): Promise<unknown> {
    const outcome = await this.#outcome(ask);
    if (!outcome.ok) {
      throw new CabinetError(outcome);
    }
    return outcome.value;
  }
}
