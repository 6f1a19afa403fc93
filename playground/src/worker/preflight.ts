import type { BackendRequest } from '../protocol/backend.ts';
import { refusedAccess } from './access.ts';
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
export function refusedLeave(answer: ServerAnswer, asked: Asked): string | null {
  const { method, headers, origin, credentials } = asked;
  const { status } = answer;
  if (status >= 300 && status < 400) {
    return 'Redirect is not allowed for a preflight request.';
  }
  const refused =
    refusedAccess(answer, origin, credentials) ??
    (status < 200 || status >= 300 ? `It does not have HTTP ok status, but ${status}.` : null);
  if (refused !== null) {
    return `Response to preflight request doesn't pass access control check: ${refused}`;
  }
  const wildcard = credentials === 'include' ? undefined : '*';
  const methods = listOf(answer.headers, METHODS.toLowerCase());
  if (!isSafeMethod(method) && !methods.some((one) => one === method || one === wildcard)) {
    return `Method ${method} is not allowed by ${METHODS} in preflight response.`;
  }
  const names = listOf(answer.headers, HEADERS.toLowerCase()).map((name) => name.toLowerCase());
  const unnamed = headers.find(
    (name) =>
      !names.includes(name) &&
      // A wildcard does not stand for the header that carries a secret.
      (name === 'authorization' || wildcard === undefined || !names.includes(wildcard)),
  );
  return unnamed === undefined
    ? null
    : `Request header field ${unnamed} is not allowed by ${HEADERS} in preflight response.`;
}
