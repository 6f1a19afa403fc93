import {
  type Ask,
  DOCUMENT_GONE,
  type Evaluated,
  type Outcome,
  type Place,
} from '../protocol/messages.ts';
import type { Preview } from '../protocol/public.ts';
import { FrameClosed, FrameSilent } from '../sandbox/frame-channel.ts';
import { GUARD } from '../source/guard-name.ts';
import { notJson } from './not-json.ts';
import { readPreview } from '../sandbox/reading/preview.ts';
import type { Words } from './words.ts';

/** What the code of the cabinet answered a request of the page with. */
export class CabinetError extends Error {
  readonly place: Place | undefined;

  constructor({ error }: Outcome & { ok: false }) {
    super(error.message);
    this.name = error.name;
    this.place = error.place;
  }
}

/** What can be asked, e.g. a frame. */
export interface Answering {
  /** @throws FrameClosed */
  ask(ask: Ask): Promise<Outcome>;
}

/**
 * What the page may ask of the cabinet, whichever frame that is. A call is for the cabinet of its moment:
 * when that one goes before it has answered, the call is rejected with a `DOMException` named `AbortError`, and with
 * one named `TimeoutError` when it is there and does not answer.
 */
export class RemoteCabinet {
  readonly #frame: () => Promise<Answering>;
  readonly #words: Pick<Words, 'closed' | 'silent' | 'documentGone'>;

  /** `frame` gives the frame of now. */
  constructor(
    frame: () => Promise<Answering>,
    words: Pick<Words, 'closed' | 'silent' | 'documentGone'>,
  ) {
    this.#frame = frame;
    this.#words = words;
  }

  /** The value of a state entity, as the widget would read it. */
  getState(entity: string): Promise<unknown> {
    return this.#ask(() => ({ kind: 'getState', entity }));
  }

  /**
   * Applies a JSON Merge Patch to a state entity.
   *
   * @throws CabinetError if the result would not fit the contract; then nothing has changed.
   */
  async setState(entity: string, patch: unknown): Promise<void> {
    const wrong = notJson(patch, entity);
    if (wrong !== null) {
      throw new CabinetError({ ok: false, error: { name: 'PatchError', message: wrong } });
    }
    await this.#ask(() => ({ kind: 'setState', entity, patch }));
  }

  /** Opens or closes the widgets panel, as the client would. */
  async setPanel(open: boolean): Promise<void> {
    await this.#ask(() => ({ kind: 'setPanel', open }));
  }

  /** What the slots show, as text. */
  async slotText(): Promise<string> {
    const text = await this.#ask(() => ({ kind: 'slotText' }));
    return typeof text === 'string' ? text : '';
  }

  /**
   * Runs a line of the console in the cabinet and waits for its value.
   *
   * @returns plain data as it is, everything else as a short text.
   * @throws ConsoleSyntaxError if the source does not parse, CabinetError if it throws, `DOMException`
   * named `InvalidStateError` if code has taken the document away, in which it would run.
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
    const parser = import('../source/console-line.ts');
    const answer = await this.#ask(async () => {
      const { consoleBody } = await parser;
      return { kind: 'evaluate', source: consoleBody(source, GUARD) };
    });
    return answer ?? {};
  }

  /** `make` is called when the frame is chosen already. */
  async #ask(make: () => Ask | Promise<Ask>): Promise<unknown> {
    try {
      const [frame, ask] = await Promise.all([this.#frame(), make()]);
      const outcome = await frame.ask(ask);
      if (!outcome.ok && outcome.error.name === DOCUMENT_GONE) {
        throw new DOMException(this.#words.documentGone, 'InvalidStateError');
      }
      if (!outcome.ok) {
        throw new CabinetError(outcome);
      }
      return outcome.value;
    } catch (error) {
      if (error instanceof FrameSilent) {
        throw new DOMException(this.#words.silent, 'TimeoutError');
      }
      throw error instanceof FrameClosed
        ? new DOMException(this.#words.closed, 'AbortError')
        : error;
    }
  }
}
