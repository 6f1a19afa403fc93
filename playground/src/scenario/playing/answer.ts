import { DEED_FAULTS, type DeedFault } from '../../protocol/deed.ts';
import { isOneOf } from '../../protocol/one-of.ts';

/** What is kept of what the frame says it sees. */
const MOST_LINES = 40;
const LONGEST_LINE = 300;
const LONGEST_TEXT = 2000;

export interface Looked {
  counts: number[];
  text: string;
  seen: string[];
}

export type Acted = { done: true } | { done: false; fault: DeedFault; seen: string[] };

type Loose = Partial<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

const lines = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [])
    .slice(0, MOST_LINES)
    .map((line) => String(line).slice(0, LONGEST_LINE));

/** Reads the answer to a deed, which the widget may have forged. @throws TypeError if it is none */
export function readActed(value: unknown): Acted {
  if (isObject(value) && value['done'] === true) {
    return { done: true };
  }
  if (isObject(value) && isOneOf(value['fault'], DEED_FAULTS)) {
    return { done: false, fault: value['fault'], seen: lines(value['seen']) };
  }
  throw new TypeError(noAnswer(value));
}

/** Reads the answer to a look at so many targets. @throws TypeError if it is none */
export function readLooked(value: unknown, targets: number): Looked {
  const counts = isObject(value) ? value['counts'] : null;
  if (!isObject(value) || !Array.isArray(counts) || counts.length !== targets) {
    throw new TypeError(noAnswer(value));
  }
  return {
    counts: counts.map((count) => (Number.isSafeInteger(count) ? Number(count) : 0)),
    text: String(value['text']).slice(0, LONGEST_TEXT),
    seen: lines(value['seen']),
  };
}

const noAnswer = (value: unknown): string =>
  ((JSON.stringify(value) as string | undefined) ?? 'undefined').slice(0, 200);
