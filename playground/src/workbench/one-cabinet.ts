import type { Controller } from './controller.ts';

/** What of a controller is needed. */
type Holding = Pick<Controller, 'session' | 'words' | 'tell'>;

/**
 * Lets one of the playgrounds within a page's text have its cabinet, each of which costs two frames: the one that runs
 * last. The one before it is stopped and says why; its code stays.
 */
export class OneCabinet {
  #holder: { controller: Holding; element: Element } | null = null;

  /** A playground joins in until `signal` is aborted. */
  join(controller: Holding, element: Element, signal: AbortSignal): void {
    const own = { controller, element };
    controller.session.subscribe((change) => {
      if (change.type === 'status' && change.status === 'starting') {
        const before = this.#holder;
        this.#holder = own;
        if (before && before !== own) {
          void this.#stop(before.controller);
        }
      }
    });
    signal.addEventListener('abort', () => {
      if (this.#holder === own) {
        this.#holder = null;
      }
    });
  }

  /** Whether a playground may run by itself: not where that would stop another one before the reader's eyes. */
  mayRun(element: Element): boolean {
    const holder = this.#holder?.element;
    if (!holder || holder === element) {
      return true;
    }
    const { top, bottom } = holder.getBoundingClientRect();
    return bottom <= 0 || top >= innerHeight;
  }

  async #stop(controller: Holding): Promise<void> {
    await controller.session.stop();
    controller.tell({ kind: 'told', text: controller.words.notice.elsewhere });
  }
}

/** Those of this page. */
export const oneCabinet = new OneCabinet();
