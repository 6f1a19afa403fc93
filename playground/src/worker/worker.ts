/** The worker's script: Python between the page, which loads backend.py, and the cabinets, which ask it. */

import type { FromBackend } from '../protocol/backend.ts';
import type { ToPython } from '../protocol/python.ts';
import { Application, BackendError } from './application.ts';
import { Browser } from './browser.ts';
import { Deadline } from './deadline.ts';
import { harden } from './harden.ts';
import { MemoryLimit } from './memory.ts';
import { Outlet } from './outlet.ts';
import { readRequest } from './read-request.ts';
import { startPyodide } from './runtime.ts';
import { NoAnswer, type ServerAnswer, type ServerRequest } from './server.ts';

const now = (): number => performance.now();

/** What `wsgiref` says when an application throws. */
const SORRY = 'A server error occurred.  Please contact the administrator.';

class Server {
  readonly #outlet: Outlet;
  readonly #memory = new MemoryLimit();
  #deadline = new Deadline(null, now);
  #starting: Promise<Application> | null = null;
  /** The backend.py that answers; null where there is none yet, or it cannot be loaded. */
  #application: Application | null = null;
  /** Whether it has answered since it was loaded. */
  #answered = false;
  /** The address of the simulated page. */
  #page = '';
  #browser: Browser | null = null;
  #port: MessagePort | null = null;

  constructor(outlet: Outlet) {
    this.#outlet = outlet;
  }

  hear(message: ToPython, port: MessagePort | undefined): void {
    switch (message.type) {
      case 'start':
        this.#starting = this.#start(message);
        this.#starting.catch((error: unknown) => {
          this.#break(error);
        });
        return;
      case 'load':
        void this.#starting?.then((application) => {
          this.#load(application, message);
        });
        return;
      case 'serve':
        if (port) {
          this.#serve(port, message);
        }
        return;
      case 'visit':
        this.#page = message.page;
        return;
      case 'ping':
        this.#outlet.tell({ type: 'pong', id: message.id });
    }
  }

  async #start({ files, limit }: ToPython & { type: 'start' }): Promise<Application> {
    const python = await startPyodide(files);
    this.#deadline = new Deadline(limit, now);
    python.setInterruptBuffer(this.#deadline.signals);
    const application = await Application.create(python, (line) => {
      this.#outlet.print(line);
    });
    this.#outlet.tell({ type: 'started' });
    return application;
  }

  #load(application: Application, { source, environment }: ToPython & { type: 'load' }): void {
    this.#application = null;
    this.#answered = false;
    try {
      this.#timed(() => {
        application.load(source, environment);
      });
      this.#application = application;
      this.#outlet.tell({ type: 'loaded' });
    } catch (error) {
      if (error instanceof BackendError) {
        this.#outlet.tell({ type: 'refused', finding: error.finding });
      } else if (!(error instanceof NoAnswer)) {
        this.#break(error);
      }
    }
  }

  #serve(port: MessagePort, { page, origin, fresh }: ToPython & { type: 'serve' }): void {
    this.#page = page;
    this.#port?.close();
    this.#port = port;
    if (fresh || !this.#browser) {
      this.#browser = this.#createBrowser();
    }
    const browser = this.#browser;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const asked = readRequest(data, origin);
      if (asked) {
        const reply = browser.send(asked.request);
        const answer: FromBackend = { id: asked.id, reply };
        port.postMessage(answer, reply.type === 'response' ? [reply.response.body] : []);
        if (this.#memory.reached) {
          this.#outlet.tell({ type: 'exhausted' });
        }
      }
    };
  }

  #createBrowser(): Browser {
    const { userAgent, languages } = navigator;
    return new Browser({
      client: () => ({ page: new URL(this.#page), userAgent, languages: languages.join(',') }),
      serve: (request) => this.#answer(request),
      now: () => Date.now(),
    });
  }

  /** @throws NoAnswer */
  #answer(request: ServerRequest): ServerAnswer {
    const application = this.#application;
    if (!application) {
      throw new NoAnswer();
    }
    try {
      const answer = this.#timed(() => application.handle(request));
      if (!this.#answered) {
        this.#answered = true;
        this.#outlet.tell({ type: 'answered' });
      }
      return answer;
    } catch (error) {
      if (error instanceof BackendError) {
        this.#outlet.report(error.finding);
        return sorry();
      }
      if (!(error instanceof NoAnswer)) {
        this.#break(error);
      }
      throw new NoAnswer();
    }
  }

  /** Runs code of backend.py for as long as it may take. @throws BackendError @throws NoAnswer where that was too long */
  #timed<T>(work: () => T): T {
    this.#deadline.begin();
    this.#memory.begin();
    try {
      return work();
    } catch (error) {
      if (error instanceof BackendError && error.traceback !== '') {
        const line = error.finding.place?.line ?? null;
        this.#outlet.print({ level: 'error', text: error.traceback, line });
      }
      if (error instanceof BackendError && this.#deadline.passed) {
        this.#outlet.tell({ type: 'overdue', place: error.finding.place });
        throw new NoAnswer();
      }
      throw error;
    } finally {
      this.#deadline.end();
    }
  }

  #break(error: unknown): void {
    this.#outlet.tell({ type: 'broken', reason: String(error) });
  }
}

function sorry(): ServerAnswer {
  return {
    status: 500,
    reason: 'Internal Server Error',
    headers: [
      ['content-type', 'text/plain'],
      ['content-length', String(SORRY.length)],
    ],
    body: new TextEncoder().encode(SORRY),
    broken: true,
  };
}

self.addEventListener(
  'message',
  ({ ports: [port] }: MessageEvent<null>) => {
    if (port) {
      const post = port.postMessage.bind(port);
      harden();
      const server = new Server(new Outlet((text) => post(text)));
      port.onmessage = ({ data, ports }: MessageEvent<ToPython>) => {
        server.hear(data, ports[0]);
      };
    }
  },
  { once: true },
);
