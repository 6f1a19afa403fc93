import type { CommandView } from '../command-view.ts';
import type { Controller } from '../controller.ts';
import { raise } from '../elements/raise.ts';
import { isScenarioFile } from '../../scenario/scenario.ts';
import { scenariosOf } from './scenarios.ts';
import type { Variety } from './words.ts';

/** What commands have to do with. */
export interface Context {
  controller: Controller;
  view: CommandView;
}

/** Plays one scenario in the cabinet, which has to be on the screen for anybody to point at it. */
export async function playOne(
  { controller, view }: Context,
  file: string,
  paused = false,
): Promise<void> {
  await view.showCabinet();
  await scenariosOf(controller).play(file, { paused });
  raise(view.stage, 'pp-tab', 'scenarios');
}

/** Plays one scenario under each alternative of the cabinet, or in each of its languages. */
export async function tryEach(
  { controller, view }: Context,
  file: string,
  variety: Variety,
): Promise<void> {
  await view.showCabinet();
  await scenariosOf(controller).tryEach(file, variety);
  raise(view.stage, 'pp-tab', 'scenarios');
}

/** Plays all scenarios, one after the other, until one is stopped. */
export async function playAll({ controller, view }: Context): Promise<void> {
  const scenarios = scenariosOf(controller);
  await view.showCabinet();
  for (const { file, faults } of await scenarios.list()) {
    if (faults === 0 && (await scenarios.play(file)).status === 'stopped') {
      break;
    }
  }
  raise(view.stage, 'pp-tab', 'scenarios');
}

/** Shows the scenarios and plays the one that the editor shows, or all. */
export async function playScenarios(context: Context): Promise<void> {
  const { view } = context;
  raise(view.stage, 'pp-tab', 'scenarios');
  await (isScenarioFile(view.file) ? playOne(context, view.file) : playAll(context));
}
