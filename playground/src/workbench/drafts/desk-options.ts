import type { Language } from '../../contract/contract.ts';
import type { Content } from '../content.ts';
import type { Files } from '../files.ts';
import type { RunStorage } from '../storage.ts';

export interface DeskOptions {
  storage: RunStorage;
  /** The same for the life of the tab. */
  tab: RunStorage;
  /** The name of the playground. */
  name: string;
  /** The id that the draft of code from a link has; null where the editor has other code. */
  linked: string | null;
  language: Language;
  signal: AbortSignal;
  /** The files that the page gives. */
  initial: () => Promise<Files>;
  /** What is in the editor. */
  content: () => Content;
  /** Puts what is kept into the editor. */
  show: (content: Content) => void;
  /** Whether the editor has an example of another page, which is kept with that. */
  handedOver: boolean;
  /** Builds the playground anew, with the draft that is marked as open. */
  reopen: () => void;
  changed: () => void;
  fail: (error: unknown) => void;
}
