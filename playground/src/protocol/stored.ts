/** What the simulated browser keeps of a page over a reload. */

export interface StoredCookie {
  name: string;
  value: string;
  path: string;
  /** Ms since 1970; null for one that lasts as long as the browser. */
  expires: number | null;
}

export type StoredItem = [key: string, value: string];

export interface Stored {
  local: StoredItem[];
  session: StoredItem[];
  cookies: StoredCookie[];
}

export const NOTHING_STORED: Stored = { local: [], session: [], cookies: [] };

/** How much of it is handed over, in UTF-16 units of JSON: what one message takes, with room for the rest of it. */
export const MAX_STORED = 60_000;
