import { Limiter } from '../protocol/limiter.ts';
import { MAX_MESSAGE } from '../protocol/messages.ts';
import type { BackendFinding, FromPython, PrintedLine } from '../protocol/python.ts';

/** So much passes at once, and a second after that. */
const BURST = 300;
const PER_SECOND = 50;

/** How long what was left out is counted, in ms. */
const ACCOUNT = 1000;

const LONGEST_LINE = 10_000;

/** Tells the page, as JSON text: no message longer than it takes, not more lines and problems than it reads. */
export class Outlet {
  readonly #post: (text: string) => void;
  readonly #limiter = new Limiter(BURST, PER_SECOND, performance.now());
  #suppressed = 0;

  constructor(post: (text: string) => void) {
    this.#post = post;
  }

  tell(message: FromPython): void {
    const text = JSON.stringify(message);
    if (text.length <= MAX_MESSAGE) {
      this.#post(text);
    }
  }

  /** Python itself has failed, or what is around it; nothing answers any more. */
  tellBroken(error: unknown): void {
    this.tell({ type: 'broken', reason: String(error) });
  }

  print({ level, text, line }: PrintedLine): void {
    const clipped = text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text;
    this.#tellOfMany({ type: 'printed', line: { level, text: clipped, line } });
  }

  report(finding: BackendFinding): void {
    this.#tellOfMany({ type: 'problem', finding });
  }

  #tellOfMany(message: FromPython): void {
    if (this.#limiter.allows(performance.now())) {
      this.tell(message);
      return;
    }
    this.#suppressed += 1;
    if (this.#suppressed === 1) {
      setTimeout(() => {
        this.tell({ type: 'suppressed', count: this.#suppressed });
        this.#suppressed = 0;
      }, ACCOUNT);
    }
  }
}
