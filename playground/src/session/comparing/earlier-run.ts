import type { AlternativeChoice } from '../../protocol/messages.ts';
import type { CabinetEvent } from '../../protocol/public.ts';
import type { Files } from '../memory.ts';

/** A run that another one has followed. */
export interface EarlierRun {
  events: readonly CabinetEvent[];
  files: Files | null;
  /** The alternative that was on when it was over. */
  alternative: AlternativeChoice | null;
}
