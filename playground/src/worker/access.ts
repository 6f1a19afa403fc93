/** Whether a page of another origin may read an answer. The reasons why not are worded as Chromium's console words them. */

import type { BackendRequest } from '../protocol/backend.ts';
import { headerOf } from './headers.ts';
import type { ServerAnswer } from './server.ts';

const ORIGIN = 'Access-Control-Allow-Origin';
const CREDENTIALS = 'Access-Control-Allow-Credentials';

/** Returns why not, or null. https://fetch.spec.whatwg.org/#concept-cors-check */
export function refusedAccess(
  { headers }: ServerAnswer,
  origin: string,
  credentials: BackendRequest['credentials'],
): string | null {
  const allowed = headerOf(headers, ORIGIN.toLowerCase());
  const including = credentials === 'include';
  if (allowed === null) {
    return `No '${ORIGIN}' header is present on the requested resource.`;
  }
  if (allowed === '*') {
    return including
      ? `The value of the '${ORIGIN}' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.`
      : null;
  }
  if (allowed.includes(',')) {
    return `The '${ORIGIN}' header contains multiple values '${allowed}', but only one is allowed.`;
  }
  if (allowed !== origin) {
    return `The '${ORIGIN}' header has a value '${allowed}' that is not equal to the supplied origin '${origin}'.`;
  }
  const letsIn = headerOf(headers, CREDENTIALS.toLowerCase()) ?? '';
  return including && letsIn !== 'true'
    ? `The value of the '${CREDENTIALS}' header in the response is '${letsIn}' which must be 'true' when the request's credentials mode is 'include'.`
    : null;
}
