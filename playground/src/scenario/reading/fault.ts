import type { Fault } from '../../protocol/fault.ts';

/** What keeps a file from being a scenario, and where that is, as an offset. */
export type FileFault = Fault<
  'scenario-syntax' | 'scenario-unknown-key' | 'scenario-missing-key' | 'scenario-wrong-value'
> & { at: number };

/** The most that is said of one file. */
export const MOST_FAULTS = 100;
