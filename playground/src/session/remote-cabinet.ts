import type { Deed } from '../protocol/deed.ts';
import type { Inspect } from '../protocol/inspection.ts';
import { type Ask, DOCUMENT_GONE, type Outcome, type Place } from '../protocol/messages.ts';
import type { RecordAsk } from '../protocol/recording.ts';
import type { Preview } from '../protocol/public.ts';
import { FrameClosed, FrameSilent } from '../sandbox/frame-channel.ts';
import type { Answer } from './console/console-lines.ts';
import { previewOfValue } from './console/preview-of-value.ts';
import { lineOf } from './console/value-text.ts';
import type { ContractSlice } from '../contract/slice.ts';
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
  /** Stands for the realm in which its code runs. */
  readonly realm: object;
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
  readonly #contract: ContractSlice;
  readonly #words: Pick<Words, 'closed' | 'silent' | 'documentGone'>;

  /** `frame` gives the frame of now. */
  constructor(
    frame: () => Promise<Answering>,
    contract: ContractSlice,
    words: Pick<Words, 'closed' | 'silent' | 'documentGone'>,
  ) {
    this.#frame = frame;
    this.#contract = contract;
    this.#words = words;
  }

  /** The value of a state entity, as the widget would read it. */
  getState(entity: string): Promise<unknown> {
    return this.#ask({ kind: 'getState', entity });
  }

  /**
   * Applies a JSON Merge Patch to a state entity.
   *
   * @throws PatchError if the result would not fit the contract; then nothing has changed.
   */
  async setState(entity: string, patch: unknown): Promise<void> {
    // It brings what reads the types of the contract, which most pages never ask for.
    const patches = import('./entity-patch.ts');
    const { checkJson, modelOf, nullableKeys, patchEntity } = await patches;
    checkJson(entity, patch);
    const nullable = nullableKeys(modelOf(entity, this.#contract));
    patchEntity(entity, await this.getState(entity), patch, this.#contract);
    await this.#ask({ kind: 'setState', entity, patch, nullable });
  }

  /**
   * Gives a state entity another value as a whole, in which null stands for itself, as it cannot in a merge patch.
   *
   * @throws PatchError if the value does not fit the contract; then nothing has changed.
   */
  async putState(entity: string, value: unknown): Promise<void> {
    const { checkedValue } = await import('./entity-patch.ts');
    const patch = checkedValue(entity, value, this.#contract);
    await this.#ask({ kind: 'setState', entity, patch, nullable: null });
  }

  /** Opens or closes the widgets panel, as the client would. */
  async setPanel(open: boolean): Promise<void> {
    await this.#ask({ kind: 'setPanel', open });
  }

  /** Does something in the client's place; the answer is the frame's, which may say anything. */
  act(deed: Deed): Promise<unknown> {
    return this.#ask({ kind: 'act', deed });
  }

  /** Looks at the slots; what is answered may be anything, since the code of the widget can forge it. */
  look(inspect: Inspect): Promise<unknown> {
    return this.#ask({ kind: 'inspect', inspect });
  }

  /** Asks of what the reader does; what is answered may be anything, since the code of the widget can forge it. */
  record(record: RecordAsk): Promise<unknown> {
    return this.#ask({ kind: 'record', record });
  }

  /** What the slots show, as text. */
  async slotText(): Promise<string> {
    const text = await this.#ask({ kind: 'slotText' });
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
    const { json, value } = await this.#evaluate(source);
    if (json !== null) {
      return JSON.parse(json) as unknown;
    }
    return value === null || value.kind === 'undefined' ? undefined : lineOf(value);
  }

  /** The same for eyes: the value as the console shows it. */
  async inspect(source: string): Promise<Preview> {
    const { value } = await this.#evaluate(source);
    return value ? previewOfValue(value, (stack) => stack) : { kind: 'primitive', text: '' };
  }

  #evaluate(source: string): Promise<Answer> {
    // It brings the parser, which most pages never ask for.
    const lines = import('./console/console-lines.ts');
    return this.#with(async (frame) => {
      const { ConsoleLines } = await lines;
      return ConsoleLines.of(frame.realm).run(source, (ask, place) =>
        answerOf(frame, ask, this.#words, place),
      );
    });
  }

  #ask(ask: Ask): Promise<unknown> {
    return this.#with((frame) => answerOf(frame, ask, this.#words));
  }

  /** Does what is asked of the frame of now. */
  async #with<T>(work: (frame: Answering) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#frame());
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

/** @throws CabinetError if the code that was asked threw */
async function answerOf(
  frame: Answering,
  ask: Ask,
  words: Pick<Words, 'documentGone'>,
  placed: (place: Place) => Place | undefined = (place) => place,
): Promise<unknown> {
  const outcome = await frame.ask(ask);
  if (outcome.ok) {
    return outcome.value;
  }
  if (outcome.error.name === DOCUMENT_GONE) {
    throw new DOMException(words.documentGone, 'InvalidStateError');
  }
  const { place, ...error } = outcome.error;
  const found = place && placed(place);
  throw new CabinetError({ ok: false, error: { ...error, ...(found && { place: found }) } });
}
