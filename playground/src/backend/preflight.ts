import type { BackendRequest } from '../protocol/backend.ts';
import { checkAccess, type Denial } from './access.ts';
import { listOf } from './headers.ts';
import { isSafeMethod } from './safelist.ts';
import type { ServerAnswer } from './server.ts';

const METHODS = 'Access-Control-Allow-Methods';
const HEADERS = 'Access-Control-Allow-Headers';

/** What a preflight asks leave for. */
export interface Asked {
  method: string;
  /** Names of headers, in lower case, sorted. */
  headers: string[];
  origin: string;
  credentials: BackendRequest['credentials'];
}

/** Why the answer of a preflight does not let the request pass; null if it does. https://fetch.spec.whatwg.org/#cors-preflight-fetch */
export function checkPreflight(answer: ServerAnswer, asked: Asked): Denial | null {
  const { method, headers, origin, credentials } = asked;
  const denial = checkAccess(answer, origin, credentials);
  if (denial) {
    const reason = `Response to preflight request doesn't pass access control check: ${denial.reason}`;
    return { ...denial, reason };
  }
  if (answer.status >= 300 && answer.status < 400) {
    return { header: '', reason: 'Redirect is not allowed for a preflight request.' };
  }
  if (answer.status < 200 || answer.status >= 300) {
    const reason = `Response to preflight request doesn't pass access control check: It does not have HTTP ok status, but ${String(answer.status)}.`;
    return { header: '', reason };
  }
  const wildcard = credentials === 'include' ? undefined : '*';
  const methods = listOf(answer.headers, METHODS.toLowerCase());
  if (!isSafeMethod(method) && !methods.some((one) => one === method || one === wildcard)) {
    const reason = `Method ${method} is not allowed by ${METHODS} in preflight response.`;
    return { header: METHODS, reason };
  }
  const names = listOf(answer.headers, HEADERS.toLowerCase()).map((name) => name.toLowerCase());
  const refused = headers.find(
    (name) =>
      !names.includes(name) &&
      // No wildcard stands for a secret.
      (name === 'authorization' || wildcard === undefined || !names.includes(wildcard)),
  );
  if (refused !== undefined) {
    const reason = `Request header field ${refused} is not allowed by ${HEADERS} in preflight response.`;
    return { header: HEADERS, reason };
  }
  return null;
}
