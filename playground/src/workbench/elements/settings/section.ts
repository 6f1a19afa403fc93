import type { Contract } from '../../../contract/contract.ts';
import type { Settings } from '../../../session/settings.ts';
import type { TrialState } from '../../trial-run.ts';
import type { SectionWords } from './section-words.ts';

/** What a section shows, and how it changes it. */
export interface SectionState {
  words: SectionWords;
  contract: Contract;
  settings: Settings;
  /** The root of the docs in the reader's language. */
  docs: URL;
  /** The token that the widget was given last, or would be given now. */
  token(): Promise<string>;
  trial: TrialState;
  change(patch: Partial<Settings>): void;
  tryEach(): void;
  cancelTrial(): void;
}
