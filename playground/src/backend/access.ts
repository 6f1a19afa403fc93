/** Whether a page of another origin may read an answer; the reasons are worded as Chromium's console words them. */

import type { BackendRequest } from '../protocol/backend.ts';
import type { ServerAnswer } from './server.ts';
import { headerOf } from './headers.ts';

/** Why not, and the header that would have to be there or be other. */
export interface Denial {
  header: string;
  reason: string;
}

const ORIGIN = 'Access-Control-Allow-Origin';
const CREDENTIALS = 'Access-Control-Allow-Credentials';

/** https://fetch.spec.whatwg.org/#concept-cors-check */
export function checkAccess(
  { headers }: ServerAnswer,
  origin: string,
  credentials: BackendRequest['credentials'],
): Denial | null {
  const allowed = headerOf(headers, ORIGIN.toLowerCase());
  const including = credentials === 'include';
  if (allowed === null) {
    const reason = `No '${ORIGIN}' header is present on the requested resource.`;
    return { header: ORIGIN, reason };
  }
  if (allowed === '*' && !including) {
    return null;
  }
  if (allowed === '*') {
    const reason = `The value of the '${ORIGIN}' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.`;
    return { header: ORIGIN, reason };
  }
  if (allowed !== origin) {
    const reason = allowed.includes(',')
      ? `The '${ORIGIN}' header contains multiple values '${allowed}', but only one is allowed.`
      : `The '${ORIGIN}' header has a value '${allowed}' that is not equal to the supplied origin '${origin}'.`;
    return { header: ORIGIN, reason };
  }
  const letsIn = headerOf(headers, CREDENTIALS.toLowerCase()) ?? '';
  if (including && letsIn !== 'true') {
    const reason = `The value of the '${CREDENTIALS}' header in the response is '${letsIn}' which must be 'true' when the request's credentials mode is 'include'.`;
    return { header: CREDENTIALS, reason };
  }
  return null;
}
