/** What may stand in a policy: nothing that would end a source or a directive. */
const ORIGIN = /^https?:\/\/(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d+)?$/;

const WEB: Record<string, string> = {
  'http:': 'http:',
  'https:': 'https:',
  'ws:': 'http:',
  'wss:': 'https:',
};

/** The origin that a request to this address needs, a WebSocket's as that of its page; null if it is no address of a server. */
export function originOf(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  const scheme = url && WEB[url.protocol];
  const origin = scheme ? `${scheme}//${url.host}` : '';
  return ORIGIN.test(origin) ? origin : null;
}
