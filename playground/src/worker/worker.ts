/** The worker's script: Python between the page, which loads backend.py, and the cabinets, which ask it. */

import type { FromBackend } from '../protocol/backend.ts';
import type { ToPython } from '../protocol/python.ts';
import { Application } from './application.ts';
import { Backend } from './backend.ts';
import { Browser } from './browser.ts';
import { Deadline } from './deadline.ts';
import { harden } from './harden.ts';
import { MemoryLimit } from './memory.ts';
import { Outlet } from './outlet.ts';
import { readRequest } from './read-request.ts';
import { startPyodide } from './runtime.ts';
import { NoAnswer } from './server.ts';

class Server {
  readonly #outlet: Outlet;
  readonly #memory = new MemoryLimit();
  #starting: Promise<Backend> | null = null;
  #backend: Backend | null = null;
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
          this.#outlet.tellBroken(error);
        });
        return;
      case 'load':
        void this.#starting?.then((backend) => {
          backend.load(message.source, message.environment);
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

  async #start({ files, limit }: ToPython & { type: 'start' }): Promise<Backend> {
    const python = await startPyodide(files);
    const deadline = new Deadline(limit, () => performance.now());
    python.setInterruptBuffer(deadline.signals);
    const application = await Application.create(python, (line) => {
      this.#outlet.print(line);
    });
    const parts = { application, deadline, memory: this.#memory, outlet: this.#outlet };
    this.#backend = new Backend(parts);
    this.#outlet.tell({ type: 'started' });
    return this.#backend;
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
        if (this.#backend?.exhausted) {
          this.#outlet.tell({ type: 'exhausted' });
        }
      }
    };
  }

  #createBrowser(): Browser {
    const { userAgent, languages } = navigator;
    return new Browser({
      client: () => ({ page: new URL(this.#page), userAgent, languages: languages.join(',') }),
      serve: (request) => {
        if (!this.#backend) {
          throw new NoAnswer();
        }
        return this.#backend.answer(request);
      },
      now: () => Date.now(),
    });
  }
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
