import {
  type BackendReply,
  type BackendResponse,
  type FromBackend,
  KINDS,
  type RequestFault,
} from '../protocol/backend.ts';
import { isOneOf } from '../protocol/one-of.ts';
import { isHeaderList, readParts } from './read-request.ts';

/** The longest a text may be, and all headers together, in UTF-16 units: browsers take less from a server. */
const LONGEST = 1_000_000;

/** A network error: what a browser makes of an answer whose headers have no end. */
const UNREADABLE: BackendReply = { type: 'failed', status: null, problem: null };

/** What Python posted to a cabinet, as far as it is an answer; null for anything else. */
export function readAnswer(data: unknown): FromBackend | null {
  const { id, reply } = (data ?? {}) as Partial<FromBackend>;
  const read = typeof id === 'number' && reply ? readReply(reply) : null;
  return typeof id === 'number' && read ? { id, reply: read } : null;
}

function readReply(reply: BackendReply): BackendReply | null {
  switch (reply.type) {
    case 'response': {
      const response = readResponse(reply.response);
      return response && (isShort(response) ? { type: 'response', response } : UNREADABLE);
    }
    case 'elsewhere': {
      const request = readParts(reply.request);
      return request && (isShort(request) ? { type: 'elsewhere', request } : UNREADABLE);
    }
    case 'failed': {
      const { status, problem } = reply as { status?: unknown; problem?: Partial<RequestFault> };
      return typeof status === 'number' || status === null
        ? { type: 'failed', status, problem: problem ? readFault(problem) : null }
        : null;
    }
    default:
      return null;
  }
}

function readResponse(response: Partial<BackendResponse> | undefined): BackendResponse | null {
  const { kind, url, redirected, status, statusText, headers, body } = response ?? {};
  const valid =
    isOneOf(kind, KINDS) &&
    typeof url === 'string' &&
    typeof redirected === 'boolean' &&
    typeof status === 'number' &&
    typeof statusText === 'string' &&
    isHeaderList(headers) &&
    body instanceof ArrayBuffer;
  return valid ? { kind, url, redirected, status, statusText, headers, body } : null;
}

/** The one fault that is told from beside Python. */
function readFault({ code, params }: Partial<RequestFault>): RequestFault | null {
  const { url, reason } = (params ?? {}) as Record<string, unknown>;
  const valid = code === 'backend-cors' && isText(url) && isText(reason);
  return valid ? { code, params: { url, reason } } : null;
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST;

/** Whether texts are no longer than those of a server; bodies are handed on and not read. */
function isShort({ url, statusText = '', headers }: Partial<BackendResponse>): boolean {
  const sum = (headers ?? []).reduce((size, [name, value]) => size + name.length + value.length, 0);
  return isText(url) && isText(statusText) && sum <= LONGEST;
}
