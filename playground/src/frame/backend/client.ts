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
  /** Those who wait for a reply, by the id of their request, whether it has been posted yet or not. */
  readonly #sent = new Map<number, (reply: BackendReply) => void>();
  /** The requests that are posted as soon as there is a port. */
  #queue: ToBackend[] = [];

  /** Whether there is a backend at all. */
  get exists(): boolean {
    return this.#line !== 'absent';
  }

  /** Takes over the state of the line. Requests that an earlier backend has not answered fail. */
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
