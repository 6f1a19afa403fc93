import { busy as ours } from '../busy.ts';
import { later, now, OwnPromise } from '../natives.ts';
import type { NativeLooks } from './native-looks.ts';

/** So many messages may follow on each other before the cabinet counts as quiet. */
const TURNS = 3;

/** What has just come is read in the time that follows, in real ms: the body of an answer, a script. */
const READING = 15;

/** So long, in real ms, code that sends messages to itself is followed; a scheduler may do that without end. */
const CHATTER = 1000;

/** So long, in real ms, things may go on coming; then they are waited for no longer. */
const LONGEST = 30_000;

const wait = (ms: number): Promise<void> => new OwnPromise((resolve) => void later(resolve, ms));

/** Tasks of the browser, which a held clock has its timers run in, and which it waits for. */
export class Tasks {
  readonly #post: () => void;
  readonly #listen: (work: () => void) => void;
  readonly #busy: typeof ours;
  /** How many messages the code has sent to ports. */
  #sent = 0;

  /** Has to be made before a widget can put its own in the place of what is used here. */
  constructor(busy: typeof ours, looks: NativeLooks) {
    const { port1, port2 } = new MessageChannel();
    const add = port1.addEventListener.bind(port1);
    this.#listen = (work) => add('message', work, { once: true });
    const post = port2.postMessage.bind(port2);
    this.#post = () => post(null);
    this.#busy = busy;
    port1.start();
    const { prototype } = MessagePort;
    const native = prototype.postMessage as (...parameters: unknown[]) => void;
    looks.put(prototype, 'postMessage', (parameters, self) => {
      native.apply(self, parameters);
      this.#sent += 1;
    });
  }

  /** Runs works in one task, each as the browser calls a handler: its promises and its error are its own. */
  run(works: readonly (() => void)[] = []): Promise<void> {
    return new OwnPromise((resolve) => {
      works.forEach(this.#listen);
      this.#listen(resolve);
      this.#post();
    });
  }

  /** Resolves when nothing is waited for but the clock. */
  async quiet(): Promise<void> {
    const begun = now();
    for (let calm = 0; calm < TURNS;) {
      const sent = this.#sent;
      if (this.#busy.count > 0 && now() < begun + LONGEST) {
        calm = 0;
        await wait(READING);
      } else {
        await this.run();
        calm = sent === this.#sent || now() > begun + CHATTER ? calm + 1 : 0;
      }
    }
  }

  /** Lets real time pass. */
  readonly wait = wait;
}
