import type { Setup } from '../protocol/messages.ts';

/** A cabinet for one load: what it starts with, and what can be done before its widgets come. */
export interface Plan {
  /** Without widgets. */
  setup: Setup;
  /**
   * The modules that its widget is going to ask for; null where nothing may be prepared, since the pages before the
   * cabinet have the frame to themselves.
   */
  modules: readonly string[] | null;
}
