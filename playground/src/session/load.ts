import { phonesOf } from '../accounts/phones.ts';
import type { Install, Outcome } from '../protocol/messages.ts';
import type { CabinetFrame } from '../sandbox/cabinet-frame.ts';
import { FrameClosed } from '../sandbox/frame-channel.ts';
import type { Attempt } from './attempt.ts';
import type { Journal } from './journal/journal.ts';
import type { Memory } from './memory.ts';
import type { Navigation } from './navigation/navigation.ts';
import { type PlanParts, setupOf } from './plan.ts';
import type { SessionBackend } from './session-backend.ts';
import type { StatusOfSession } from './session-status.ts';
import type { Tokens } from './token/tokens.ts';
import type { Installs } from './widgets/installs.ts';

/** What a load works with. */
export interface LoadParts extends PlanParts {
  memory: Memory;
  navigation: Navigation;
  journal: Journal;
  status: StatusOfSession;
  tokens: Tokens;
  installs: Installs;
  backend: SessionBackend;
}

/** One load of the simulated page into one frame: the frame opens, the client comes in, the widgets start. */
export class Load {
  readonly frame: CabinetFrame;
  readonly #parts: LoadParts;
  readonly #end = new AbortController();

  constructor(frame: CabinetFrame, parts: LoadParts) {
    this.frame = frame;
    this.#parts = parts;
  }

  /** Shows the cabinet without any widget; `enters`: from where the settings want it to begin. @throws FrameClosed */
  async empty(enters: boolean): Promise<void> {
    await this.frame.open();
    if (enters) {
      await this.#enter();
    }
    await this.#start([]);
  }

  /**
   * Brings the cabinet to the start of its widgets, and returns the answer to that; null where the widget cannot
   * run: then the attempt has failed, and its neighbours stand there alone.
   *
   * @throws FrameClosed
   */
  async widgets(attempt: Attempt): Promise<{ answer: Promise<Outcome> } | null> {
    const { installs, memory, navigation, tokens } = this.#parts;
    const { settings } = memory;
    const neighbours = installs.neighbours(settings.neighbours, navigation.account);
    const backend = this.#loadBackend();
    const [own, signed] = await this.#goOn(
      Promise.all([
        attempt.time('parse', installs.own(memory.files ?? {}, memory.problems)),
        // A client who has to sign in first gets a token that is signed afterwards.
        settings.start === 'cabinet' ? tokens.sign() : null,
      ]),
    );
    if (own === null) {
      attempt.finish('failed');
      await this.frame.open();
      await this.#start(await this.#goOn(neighbours));
      return null;
    }
    await attempt.time('frame', this.frame.open());
    await attempt.pause(this.#enter());
    await this.#goOn(attempt.pause(backend));
    this.#connectBackend();
    const token = signed ?? (await tokens.sign());
    const others = await this.#goOn(neighbours);
    return { answer: this.#start([{ ...own, token }, ...others]) };
  }

  /** Another load, or none, takes the place of this one. */
  end(): void {
    this.#end.abort();
    this.frame.close();
  }

  /** What was waited for, unless another load has taken the place of this one meanwhile. @throws FrameClosed */
  async #goOn<T>(work: Promise<T>): Promise<T> {
    const value = await work;
    if (this.#end.signal.aborted) {
      throw new FrameClosed();
    }
    return value;
  }

  /** The lead, the palette and the settings are those of now, not those that the frame was made for. */
  #start(widgets: Install[]): Promise<Outcome> {
    const { journal, memory } = this.#parts;
    if (typeof memory.settings.held?.now === 'number') {
      journal.hold(memory.passed);
    }
    const { elapsed } = journal;
    return this.frame.start({ ...setupOf(this.#parts), widgets, elapsed });
  }

  /** Waits until the client is in the cabinet, where that is not skipped. @throws FrameClosed */
  async #enter(): Promise<void> {
    const { language, memory, navigation, status } = this.#parts;
    const { start } = memory.settings;
    if (start === 'cabinet') {
      return;
    }
    const before = status.current;
    status.set('entering');
    const { logoUrl, pageTitle } = navigation.account.sys;
    const outcome = await this.frame.ask({
      kind: 'enter',
      arrival: {
        language,
        scheme: memory.scheme,
        start,
        logo: logoUrl,
        title: pageTitle,
        phones: phonesOf(navigation.data),
      },
    });
    if (!outcome.ok) {
      throw new Error(outcome.error.message);
    }
    status.set(before);
  }

  /** What is wrong with the backend keeps no widget from running. */
  #loadBackend(): Promise<void> {
    const { backend, memory } = this.#parts;
    const { clientSecret, debug } = memory.settings;
    const environment = { CLIENT_SECRET: clientSecret };
    return backend.load(memory.files ?? {}, { environment, limited: !debug });
  }

  #connectBackend(): void {
    const { backend, memory, navigation } = this.#parts;
    backend.connect({
      tell: (line, port) => this.frame.tellBackend(line, port),
      page: navigation.address,
      origin: memory.settings.backendOrigin,
      fresh: memory.fresh,
    });
    memory.fresh = false;
  }
}
