import { routeBeacon } from './route-beacon.ts';
import { routeFetch } from './route-fetch.ts';
import { routeXhr } from './route-xhr.ts';
import { Route, type RouteOptions } from './route.ts';

/** Takes requests to the backend's origin to the backend, whichever way the code makes them. */
export function routeToBackend(options: RouteOptions): Route {
  const route = new Route(options);
  routeFetch(route);
  routeXhr(route);
  routeBeacon(route);
  return route;
}
