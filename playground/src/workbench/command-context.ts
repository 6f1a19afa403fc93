import type { CommandView } from './command-view.ts';
import type { Controller } from './controller.ts';

/** What a command works on. */
export interface CommandContext {
  controller: Controller;
  view: CommandView;
}
