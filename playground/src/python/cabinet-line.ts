import type { BackendLine } from '../protocol/backend.ts';
import type { BackendStatus } from './status.ts';

/** A cabinet that may ask the backend. */
export interface AskingCabinet {
  /** Says how it stands; a port comes along where the line is open. */
  tell(line: BackendLine, port?: MessagePort): void;
  /** The address of the simulated page. */
  page: string;
  /** Where it believes the backend to be. */
  origin: string;
  /** Whether its browser has never been at the backend. */
  fresh: boolean;
}

/** Who answers a cabinet. */
interface Answering {
  serve(page: string, origin: string, fresh: boolean): MessagePort;
  visit(page: string): void;
}

/** The line between the one cabinet that asks and the Python that answers. */
export class CabinetLine {
  #cabinet: AskingCabinet | null = null;

  /** From now on this cabinet asks, and no other; null for none. */
  connect(cabinet: AskingCabinet | null): void {
    this.#cabinet = cabinet;
  }

  /** The cabinet is at another address now. */
  visit(page: string, python: Answering | null): void {
    if (this.#cabinet) {
      this.#cabinet = { ...this.#cabinet, page };
      python?.visit(page);
    }
  }

  tell({ state }: BackendStatus, python: Answering | null): void {
    if (!this.#cabinet) {
      return;
    }
    const { page, origin, fresh } = this.#cabinet;
    if (state === 'ready' && python) {
      this.#cabinet.tell('open', python.serve(page, origin, fresh));
    } else {
      this.#cabinet.tell(state === 'absent' ? state : state === 'failed' ? 'closed' : 'starting');
    }
  }
}
