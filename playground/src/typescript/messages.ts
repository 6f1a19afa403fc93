/** What the page and the worker with TypeScript say to each other. All of it is plain data. */

import type { Bundle, Provided, Source } from '../bundler/bundle.ts';
import type { Language } from '../contract/contract.ts';
import type { Finding } from './finding.ts';

/** What the worker is asked, by kind, and what it answers. */
export interface Requests {
  check: { ask: CheckAsk; answer: CheckAnswer };
  bundle: { ask: BundleAsk; answer: Bundle };
}

export interface CheckAsk {
  /** The text files of the widget. */
  files: Readonly<Record<string, string>>;
  /** The declarations of the SDK. */
  types: string;
  /** The file that the cabinet loads. */
  widgetFile: string;
  language: Language;
}

export interface CheckAnswer {
  /** In the order of files and places; of very many the first ones. */
  findings: readonly Finding[];
  /** How many there are in all. */
  count: number;
  /** The files that were checked. */
  checked: readonly string[];
}

export interface BundleAsk extends Source {
  known: Provided;
  language: Language;
}

export type Kind = keyof Requests;
export type Ask<K extends Kind> = Requests[K]['ask'];
export type Answer<K extends Kind> = Requests[K]['answer'];

export type ToWorker = { [K in Kind]: { id: number; kind: K; ask: Ask<K> } }[Kind];

export type FromWorker =
  /** Bytes of TypeScript that have come; both count what is unpacked. */
  | { type: 'loading'; received: number; size: number }
  /** The work on a request begins: all that it needs is there. */
  | { type: 'started'; id: number }
  | { type: 'answer'; id: number; answer: Answer<Kind> }
  /** `load`: a part did not come, and another worker may get it. `work`: TypeScript itself failed on these files. */
  | { type: 'failed'; id: number; at: 'load' | 'work'; message: string };
