import {
  type BackendRequest,
  CREDENTIALS,
  type HeaderList,
  MODES,
  REDIRECTS,
  type ToBackend,
} from '../protocol/backend.ts';
import { isOneOf } from '../protocol/one-of.ts';

/** What a widget posted, as far as it is a request to this origin; null for anything else. */
export function readRequest(data: unknown, origin: string): ToBackend | null {
  const { id, request } = (data ?? {}) as Partial<ToBackend>;
  const read = typeof id === 'number' ? readParts(request) : null;
  const isTo = read !== null && URL.canParse(read.url) && new URL(read.url).origin === origin;
  return typeof id === 'number' && isTo ? { id, request: read } : null;
}

/** The parts of a request; null where one of them is not what it should be. */
export function readParts(
  request: Partial<BackendRequest> | null | undefined,
): BackendRequest | null {
  const { method, url, headers, body, mode, credentials, redirect } = request ?? {};
  const valid =
    typeof method === 'string' &&
    typeof url === 'string' &&
    isHeaderList(headers) &&
    body instanceof ArrayBuffer &&
    isOneOf(mode, MODES) &&
    isOneOf(credentials, CREDENTIALS) &&
    isOneOf(redirect, REDIRECTS);
  return valid ? { method, url, headers, body, mode, credentials, redirect } : null;
}

export const isHeaderList = (value: unknown): value is HeaderList =>
  Array.isArray(value) &&
  value.every(
    (pair) =>
      Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string'),
  );
