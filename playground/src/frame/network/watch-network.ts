import type { Requests } from './requests.ts';
import { watchPictures } from './watch-pictures.ts';

type Finish = ReturnType<Requests['begin']>;

/** Initiators whose requests the frame's policy never lets pass, although the browser lists them. */
const NEVER_SENT: ReadonlySet<string> = new Set(['script', 'link', 'iframe', 'frame']);

/**
 * Reports what code asks of servers. Each way of asking stays the browser's own: a Proxy reports it and passes it on.
 * Requests that no call stands for, as that for a picture of a style, come from the browser's list of resources.
 */
export function watchNetwork(requests: Requests): void {
  watchFetch(requests);
  watchXhr(requests);
  watchBeacon(requests);
  watchSocket('WebSocket', requests);
  watchSocket('EventSource', requests);
  watchPictures(requests);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      const { name, initiatorType, responseStatus } = entry;
      if (!NEVER_SENT.has(initiatorType) && requests.allows(name) && !requests.callFor(name)) {
        const outcome = responseStatus > 0 ? 'loaded' : 'sent';
        requests.tell('GET', name, outcome, responseStatus);
      }
    }
  }).observe({ type: 'resource' });
}

function watchFetch(requests: Requests): void {
  window.fetch = new Proxy(window.fetch, {
    apply(native, self, parameters: Parameters<typeof fetch>): Promise<Response> {
      const [input, init] = parameters;
      const isRequest = input instanceof Request;
      const address = typeof input === 'string' ? input : isRequest ? input.url : addressOf(input);
      const finish = requests.begin(init?.method ?? (isRequest ? input.method : 'GET'), address);
      return Reflect.apply(native, self, parameters).then(
        (response) => {
          finish(response.type === 'opaque' ? 'sent' : 'loaded', response.status);
          return response;
        },
        (error: unknown) => {
          finish('failed');
          throw error;
        },
      );
    },
  });
}

function watchXhr(requests: Requests): void {
  const { prototype } = XMLHttpRequest;
  const opened = new WeakMap<XMLHttpRequest, { method: string; address: string }>();
  prototype.open = new Proxy(prototype.open, {
    apply(native, self: XMLHttpRequest, parameters: Parameters<XMLHttpRequest['open']>) {
      const [method, address] = parameters as unknown[];
      Reflect.apply(native, self, parameters);
      opened.set(self, { method: String(method), address: addressOf(address) });
    },
  });
  prototype.send = new Proxy(prototype.send, {
    apply(native, self: XMLHttpRequest, parameters: [body?: XMLHttpRequestBodyInit | null]) {
      const { method, address } = opened.get(self) ?? { method: '', address: '' };
      const finish = requests.begin(method, address);
      self.addEventListener(
        'loadend',
        () => {
          finish(self.status > 0 ? 'loaded' : 'failed', self.status);
        },
        { once: true },
      );
      Reflect.apply(native, self, parameters);
    },
  });
}

function watchBeacon(requests: Requests): void {
  const prototype = Object.getPrototypeOf(navigator) as Navigator;
  const { sendBeacon } = prototype;
  prototype.sendBeacon = new Proxy(sendBeacon.bind(navigator), {
    apply(_, self: Navigator, parameters: Parameters<Navigator['sendBeacon']>) {
      const finish = requests.begin('POST', addressOf(parameters[0]));
      const queued = Reflect.apply(sendBeacon, self, parameters);
      finish(queued ? 'sent' : 'failed');
      return queued;
    },
  });
}

function watchSocket(name: 'WebSocket' | 'EventSource', requests: Requests): void {
  const realm = window as unknown as Record<string, new (...parameters: unknown[]) => EventTarget>;
  const native = realm[name];
  if (!native) {
    return;
  }
  const watched = new Proxy(native, {
    construct(target, parameters: unknown[], made) {
      const finish: Finish = requests.begin('GET', addressOf(parameters[0]));
      const socket = Reflect.construct(target, parameters, made) as EventTarget;
      socket.addEventListener('open', () => {
        finish('loaded');
      });
      socket.addEventListener('error', () => {
        finish('failed');
      });
      return socket;
    },
  });
  realm[name] = watched;
  (native.prototype as { constructor: unknown }).constructor = watched;
}

/** An address as a text. Other objects count as none: turning them into text would run their code a second time. */
const addressOf = (value: unknown): string =>
  typeof value === 'string' ? value : value instanceof URL ? value.href : '';
