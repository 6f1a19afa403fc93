import type {
  BackendLine,
  BackendReply,
  BackendRequest,
  FromBackend,
  ToBackend,
} from '../../protocol/backend.ts';

const LOST: BackendReply = { type: 'failed', status: null, problem: null };

/** The cabinet's end of the line to the backend in the page: asks are matched with their replies. */
export class BackendClient {
  #line: BackendLine = 'absent';
  #post: (message: ToBackend) => void = () => undefined;
  #ids = 0;
  /** What a port has taken. */
  readonly #sent = new Map<number, (reply: BackendReply) => void>();
  /** What waits for a port. */
  #queue: ToBackend[] = [];

  /** Whether there is a backend at all. */
  get exists(): boolean {
    return this.#line !== 'absent';
  }

  /** How it stands from now on. What the backend before had not answered, nobody answers any more. */
  hear(line: BackendLine, port: MessagePort | undefined): void {
    this.#line = line;
    if (line === 'closed' || line === 'absent') {
      this.#queue = [];
    }
    const queued = new Set(this.#queue.map(({ id }) => id));
    for (const id of [...this.#sent.keys()].filter((one) => !queued.has(one))) {
      this.#settle({ id, reply: LOST });
    }
    if (line === 'open' && port) {
      this.#post = (message) => {
        port.postMessage(message, [message.request.body]);
      };
      port.onmessage = ({ data }: MessageEvent<FromBackend>) => {
        this.#settle(data);
      };
      this.#queue.forEach(this.#post);
      this.#queue = [];
    }
  }

  ask(request: BackendRequest): Promise<BackendReply> {
    this.#ids += 1;
    const message = { id: this.#ids, request };
    return new Promise((resolve) => {
      if (this.#line === 'closed' || this.#line === 'absent') {
        resolve(LOST);
        return;
      }
      this.#sent.set(message.id, resolve);
      if (this.#line === 'open') {
        this.#post(message);
      } else {
        this.#queue.push(message);
      }
    });
  }

  #settle({ id, reply }: FromBackend): void {
    this.#sent.get(id)?.(reply);
    this.#sent.delete(id);
  }
}
