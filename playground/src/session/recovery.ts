import type { Contract } from '../contract/contract.ts';
import type { Fault } from '../protocol/fault.ts';
import type { Place } from '../protocol/messages.ts';
import { ENDLESS } from './endless-code.ts';
import type { Journal } from './journal/journal.ts';
import type { Memory } from './memory.ts';
import type { Page } from './page.ts';
import type { SessionBackend } from './session-backend.ts';
import type { StatusOfSession } from './session-status.ts';

/** How long a cabinet may take to answer after other code has run beside it, in ms. */
const PATIENCE_BESIDE = 1500;

export interface RecoveryParts {
  contract: Contract;
  memory: Memory;
  journal: Journal;
  status: StatusOfSession;
  backend: SessionBackend;
  page: Page;
}

/** What becomes of a session whose code has not come to an end, or has taken the cabinet away. */
export class Recovery {
  readonly #parts: RecoveryParts;
  #endless = false;
  /** Other frames run code now that may hold up this one. */
  #beside = false;

  constructor(parts: RecoveryParts) {
    this.#parts = parts;
  }

  /** Whether the code of the last run was ended because it did not end by itself, or held the page for long. */
  get hung(): boolean {
    const { memory, page } = this.#parts;
    return this.#endless || (!memory.settings.debug && (page.started?.heldThePage ?? false));
  }

  /** A run begins, and nothing is known of its code. */
  begin(): void {
    this.#endless = false;
  }

  /** The run is over because of the code: says so and puts an empty cabinet in its place. */
  fail(fault: Fault, place: Place | null = null): void {
    const { contract, journal, status, backend, page } = this.#parts;
    const widget = contract.header.widgetFile;
    journal.receive({ type: 'problem', finding: { ...fault, widget, ...(place && { place }) } });
    this.#endless = ENDLESS.has(fault.code);
    status.set('failed');
    page.attempt?.finish('failed');
    page.closeAll();
    // Python may share a process with the frame that hangs.
    backend.close();
    // Should the empty cabinet not open either, the next run reports why.
    page.open().then(
      () => page.expect(),
      () => undefined,
    );
  }

  /** The frame has not answered for so long, or has kept the page from answering. */
  unresponsive(seconds: number): void {
    if (!this.#parts.memory.settings.debug && !this.#beside) {
      this.fail({ code: 'unresponsive', params: { value: String(seconds) } });
    }
  }

  /** Whether the cabinet still answers; waits for as long as it takes to know. */
  async answers(): Promise<boolean> {
    const answer = this.#parts.page.started?.ask({ kind: 'ping' });
    return Boolean(await answer?.catch(() => null));
  }

  /**
   * From now on other frames run code, perhaps in the process of this cabinet: that it does not answer is not its
   * fault. What is returned ends that when they are gone; a cabinet that is still held up is loaded anew then.
   */
  standBeside(): () => Promise<void> {
    const { page } = this.#parts;
    void page.keepStored();
    this.#setBeside(true);
    return async () => {
      const { attempt } = page;
      const answered = await this.#answersSoon();
      if (!answered && page.attempt === attempt) {
        await this.#bringBack();
      }
      this.#setBeside(false);
    };
  }

  #setBeside(beside: boolean): void {
    this.#beside = beside;
    this.#parts.backend.beside = beside;
  }

  /** Where no cabinet has started, there is nothing to wait for. */
  async #answersSoon(): Promise<boolean> {
    if (!this.#parts.page.started) {
      return true;
    }
    const late = new Promise<false>((resolve) => {
      setTimeout(() => resolve(false), PATIENCE_BESIDE);
    });
    return Promise.race([this.answers(), late]);
  }

  /** Puts what was shown into a new frame: with the last one of a process its code ends. */
  async #bringBack(): Promise<void> {
    const { backend, memory, page } = this.#parts;
    page.closeAll();
    backend.close();
    if (memory.files === null) {
      page.showEmpty();
    } else if (this.#endless) {
      await page.open();
    } else {
      await page.reload();
    }
  }
}
