import { routeBeacon } from './route-beacon.ts';
import { routeFetch } from './route-fetch.ts';
import { routeXhr } from './route-xhr.ts';
import { Route, type RouteOptions } from './route.ts';

export interface BackendRouteOptions extends RouteOptions {
  /** Counts no timer as one of the widget's. */
  later: typeof setTimeout;
}

/**
 * Takes requests to the backend's origin to the backend, whichever way the code makes them. A frame loads this only
 * where there is a backend, before any code of a widget.
 */
export function routeToBackend({ later, ...options }: BackendRouteOptions): Route {
  const route = new Route(options);
  routeFetch(route);
  routeXhr(route, later);
  routeBeacon(route);
  return route;
}
