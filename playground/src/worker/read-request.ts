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
  if (typeof id !== 'number' || !request) {
    return null;
  }
  const { method, url, headers, body, mode, credentials, redirect }: Partial<BackendRequest> =
    request;
  const valid =
    typeof method === 'string' &&
    typeof url === 'string' &&
    URL.canParse(url) &&
    new URL(url).origin === origin &&
    isHeaderList(headers) &&
    body instanceof ArrayBuffer &&
    isOneOf(mode, MODES) &&
    isOneOf(credentials, CREDENTIALS) &&
    isOneOf(redirect, REDIRECTS);
  return valid
    ? { id, request: { method, url, headers, body, mode, credentials, redirect } }
    : null;
}

const isHeaderList = (value: unknown): value is HeaderList =>
  Array.isArray(value) &&
  value.every(
    (pair) =>
      Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string'),
  );
