import type { Answer, TaskName, Tasks } from '../../editing/editing-worker.ts';

/** How long a worker is kept that nobody asks, in ms: what it has loaded is likely to be wanted again. */
const IDLE = 60_000;

/** Has things done in a worker, one at a time. */
export class EditingWorker {
  #worker: Worker | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Ends what is waited for, if anything is. */
  #giveUp: ((reason: DOMException) => void) | undefined;

  /**
   * Has something done; what was asked before and is not done yet is given up.
   *
   * @param patience how long it may take once the worker has begun, in ms
   * @throws DOMException `TimeoutError` if it takes longer, `AbortError` if it was given up
   */
  async ask<Name extends TaskName>(
    name: Name,
    given: Tasks[Name]['given'],
    patience = Infinity,
  ): Promise<Tasks[Name]['made']> {
    if (this.#giveUp) {
      this.end();
    }
    clearTimeout(this.#timer);
    const worker = (this.#worker ??= startWorker());
    try {
      const answer = await new Promise<Answer>((resolve, reject) => {
        this.#giveUp = reject;
        worker.onerror = ({ message }) => reject(new Error(message || 'editing-worker.js'));
        worker.onmessage = ({ data }: MessageEvent<Answer | 'started'>) => {
          if (data !== 'started') {
            resolve(data);
          } else if (patience < Infinity) {
            this.#timer = setTimeout(
              () => reject(new DOMException(`${name}: ${String(patience)} ms`, 'TimeoutError')),
              patience,
            );
          }
        };
        worker.postMessage({ name, given });
      });
      if ('failed' in answer) {
        throw new Error(answer.failed);
      }
      this.#rest();
      return answer.made;
    } catch (error) {
      if (this.#worker === worker) {
        this.#giveUp = undefined;
        this.end();
      }
      throw error;
    }
  }

  /** Ends the worker and what it does. */
  end(): void {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#giveUp?.(new DOMException('given up', 'AbortError'));
    this.#giveUp = undefined;
  }

  #rest(): void {
    this.#giveUp = undefined;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end(), IDLE);
  }
}

/** The chunks of the bundle lie in one folder. */
function startWorker(): Worker {
  return new Worker(new URL('./editing-worker.js', import.meta.url), { type: 'module' });
}
