import type { Route } from './route.ts';
import { XhrExchange } from './xhr-exchange.ts';

type Prototype = typeof XMLHttpRequest.prototype;
type Method =
  | 'send'
  | 'setRequestHeader'
  | 'abort'
  | 'getResponseHeader'
  | 'getAllResponseHeaders'
  | 'overrideMimeType';
type Attribute =
  | 'readyState'
  | 'status'
  | 'statusText'
  | 'responseURL'
  | 'response'
  | 'responseText'
  | 'responseXML';

/** A method of a request that goes to the backend. */
type Calls = {
  [Name in Method]: (
    exchange: XhrExchange,
    ...parameters: Parameters<Prototype[Name]>
  ) => ReturnType<Prototype[Name]>;
};
type Reads = Record<Attribute, (exchange: XhrExchange, xhr: XMLHttpRequest) => unknown>;

const CALLS: Calls = {
  send: (exchange, body = null) => {
    exchange.send(body);
  },
  setRequestHeader: (exchange, name, value) => {
    exchange.checkOpened();
    exchange.headers.append(name, value);
  },
  abort: (exchange) => {
    exchange.abort();
  },
  getResponseHeader: (exchange, name) => exchange.answer?.header(name) ?? null,
  getAllResponseHeaders: (exchange) => exchange.answer?.headers ?? '',
  overrideMimeType: (exchange, mime) => {
    exchange.override(mime);
  },
};

const READS: Reads = {
  readyState: ({ state }) => state,
  status: ({ answer }) => answer?.status ?? 0,
  statusText: ({ answer }) => answer?.statusText ?? '',
  responseURL: ({ answer }) => answer?.url ?? '',
  response: ({ answer, state }, { responseType }) => {
    const isText = responseType === '' || responseType === 'text';
    return answer && state === 4 ? answer.as(responseType) : isText ? '' : null;
  },
  responseText: ({ answer, state }, { responseType }) => {
    if (responseType !== '' && responseType !== 'text') {
      throw new DOMException(`responseType is '${responseType}'`, 'InvalidStateError');
    }
    return answer && state >= 3 ? answer.text : '';
  },
  responseXML: ({ answer, state }, { responseType }) =>
    answer && state === 4 ? (responseType === 'document' ? answer.document : answer.xml) : null,
};

/**
 * Lets the backend answer those XMLHttpRequests that are opened with its address. The object stays the browser's
 * own, which holds handlers, timeout and the type of the answer; an exchange takes over only what it decides.
 */
export function routeXhr(route: Route, later: typeof setTimeout): void {
  const { prototype } = XMLHttpRequest;
  const exchanges = new WeakMap<XMLHttpRequest, XhrExchange>();
  const { abort } = prototype;

  prototype.open = new Proxy(prototype.open, {
    apply(native, self: XMLHttpRequest, parameters: Parameters<Prototype['open']>) {
      const [method, address, waits] = parameters as unknown[];
      const url = address instanceof URL ? address.href : String(address);
      exchanges.get(self)?.drop();
      exchanges.delete(self);
      if (!route.takes(url)) {
        Reflect.apply(native, self, parameters);
        return;
      }
      if (waits === false) {
        route.refuse(url);
        throw new DOMException(
          'the backend in the page is asked only asynchronously',
          'NetworkError',
        );
      }
      // Of an earlier use of the object nothing is to come any more.
      Reflect.apply(abort, self, []);
      const ask = (request: Request) => route.ask(request);
      const options = { xhr: self, method: String(method), url, ask, setTimeout: later };
      exchanges.set(self, new XhrExchange(options));
      self.dispatchEvent(new Event('readystatechange'));
    },
  });

  for (const [name, call] of Object.entries(CALLS) as [Method, (...all: unknown[]) => unknown][]) {
    const native = prototype[name] as (...parameters: unknown[]) => unknown;
    const own = new Proxy(native, {
      apply(target, self: XMLHttpRequest, parameters: unknown[]) {
        const exchange = exchanges.get(self);
        return exchange ? call(exchange, ...parameters) : Reflect.apply(target, self, parameters);
      },
    });
    Object.defineProperty(prototype, name, {
      value: own,
      writable: true,
      configurable: true,
      enumerable: true,
    });
  }

  for (const [name, read] of Object.entries(READS)) {
    const native = Object.getOwnPropertyDescriptor(prototype, name);
    Object.defineProperty(prototype, name, {
      ...native,
      get(this: XMLHttpRequest) {
        const exchange = exchanges.get(this);
        return exchange ? read(exchange, this) : (native?.get?.call(this) as unknown);
      },
    });
  }
}
