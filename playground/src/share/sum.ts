import { fnv1a } from '../protocol/fnv.ts';

/** A short text that differs for content that was damaged. It need not withstand forgery. */
export const sumOf = (content: unknown): string =>
  fnv1a(new TextEncoder().encode(JSON.stringify(content)));
