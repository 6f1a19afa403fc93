import type { HeaderList } from '../protocol/backend.ts';

/** A request as it arrives at a server. */
export interface ServerRequest {
  method: string;
  url: string;
  headers: HeaderList;
  body: Uint8Array;
}

/** What the server answers; names of headers are in lower case. */
export interface ServerAnswer {
  status: number;
  reason: string;
  headers: HeaderList;
  body: Uint8Array<ArrayBuffer>;
  /** The server failed, and the reason has been told: that the answer lacks headers is not worth a problem then. */
  broken: boolean;
}

/** No answer came at all. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

export type Serve = (request: ServerRequest) => ServerAnswer;
