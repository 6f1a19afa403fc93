import type { Route } from './route.ts';

/** Sends a beacon to the backend where its address is the backend's. Nobody reads the answer. */
export function routeBeacon(route: Route): void {
  const prototype = Object.getPrototypeOf(navigator) as Navigator;
  prototype.sendBeacon = new Proxy(prototype.sendBeacon, {
    apply(native, self, parameters: Parameters<Navigator['sendBeacon']>) {
      const [address, body] = parameters as [unknown, BodyInit?];
      if (!route.takes(address instanceof URL ? address.href : String(address))) {
        return Reflect.apply(native, self, parameters);
      }
      // A Blob of a type that a form could not send asks for leave first.
      const mode = body instanceof Blob && body.type !== '' ? 'cors' : 'no-cors';
      const init: RequestInit = {
        method: 'POST',
        credentials: 'include',
        mode,
        body: body ?? null,
      };
      void route.ask(new Request(address as string, init));
      return true;
    },
  });
}
