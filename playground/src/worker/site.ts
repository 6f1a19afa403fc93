/** How the simulated browser sees the two sides of a request. */

export type Relation = 'same-origin' | 'same-site' | 'cross-site';

const ADDRESS = /^(?:\d+\.\d+\.\d+\.\d+|\[.*\])$/;

/**
 * The part of a host that its owner registered. Only suffixes of one label are known here, as `.ru` and
 * `.example`: the hosts of the simulator have no others.
 */
function registered(host: string): string {
  return ADDRESS.test(host) ? host : host.split('.').slice(-2).join('.');
}

export function relation(page: URL, server: URL): Relation {
  if (page.origin === server.origin) {
    return 'same-origin';
  }
  const sameSite =
    page.protocol === server.protocol && registered(page.hostname) === registered(server.hostname);
  return sameSite ? 'same-site' : 'cross-site';
}
