import type { Contract } from '../contract/contract.ts';
import type { PlaygroundEvents } from '../protocol/public.ts';
import type { ControlledSession } from './controlled-session.ts';
import type { EditedFilesOptions } from './edited-files.ts';
import type { Notice } from './notice.ts';
import type { OwnDraft } from './own-draft.ts';
import type { Supplies } from './supplies.ts';
import type { TryEach } from './trial-run.ts';
import type { UnfinishedRun } from './unfinished-run.ts';
import type { Words } from './words/words.ts';

/** Raises a DOM event of the shell element. */
export type Emit = <Type extends keyof PlaygroundEvents>(
  type: Type,
  detail: PlaygroundEvents[Type],
) => void;

export interface ControllerOptions extends EditedFilesOptions {
  contract: Contract;
  words: Words;
  session: ControlledSession;
  supplies: Supplies;
  tryEach: TryEach;
  emit: Emit;
  unfinished: UnfinishedRun;
  /** What is said at the start of code that came from elsewhere. */
  arrival?: Notice | null;
  /** The drafts with names; null where there are none, as in the middle of a text. */
  drafts: OwnDraft | null;
}
