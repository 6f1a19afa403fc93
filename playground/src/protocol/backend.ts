import type { Fault } from './fault.ts';

/** What a widget asks of the in-page backend and what it is answered, over a MessagePort of their own. */

/** Names are in lower case; a name may come more than once. */
export type HeaderList = [name: string, value: string][];

export const MODES = ['cors', 'no-cors', 'same-origin'] as const;
export const CREDENTIALS = ['omit', 'same-origin', 'include'] as const;
export const REDIRECTS = ['follow', 'error', 'manual'] as const;
export const KINDS = ['basic', 'cors', 'opaque', 'opaqueredirect'] as const;

/** The null body statuses of the Fetch standard that a server can send: what body comes with them is dropped. */
export const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/** A request as the widget's code made it: nothing of a browser has been added yet. */
export interface BackendRequest {
  method: string;
  url: string;
  headers: HeaderList;
  body: ArrayBuffer;
  mode: (typeof MODES)[number];
  credentials: (typeof CREDENTIALS)[number];
  redirect: (typeof REDIRECTS)[number];
}

export interface BackendResponse {
  kind: (typeof KINDS)[number];
  url: string;
  redirected: boolean;
  /** 0 where the widget is not to know it. */
  status: number;
  statusText: string;
  headers: HeaderList;
  body: ArrayBuffer;
}

/** What the widget did that is to be told, beside what it can see itself. */
export type RequestFault = Fault<'backend-cors' | 'backend-sync-request'>;

export type BackendReply =
  | { type: 'response'; response: BackendResponse }
  /** A redirect led to another origin, which is for the network rules of the cabinet. */
  | { type: 'elsewhere'; request: BackendRequest }
  /** A network error, as far as the widget can see. */
  | { type: 'failed'; status: number | null; problem: RequestFault | null };

export interface ToBackend {
  id: number;
  request: BackendRequest;
}

export interface FromBackend {
  id: number;
  reply: BackendReply;
}

/**
 * How it stands with the backend, as the frame of the cabinet is told.
 *
 * `starting`: requests wait. `open`: a port comes along. `closed`: there is one, but it cannot answer.
 */
export type BackendLine = 'absent' | 'starting' | 'open' | 'closed';
