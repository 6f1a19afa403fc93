import { freeName, textOfRun } from '../../scenario/recording/recorded.ts';
import { raise } from '../elements/raise.ts';
import { recorderOf } from './recorder.ts';
import type { Context } from './playing.ts';
import { RECORDER_WORDS } from './recorder-words.ts';

/** Begins to record, or ends it and shows what was recorded. */
export async function record(context: Context): Promise<void> {
  const { controller, view } = context;
  const recorder = recorderOf(controller);
  if (recorder.isOn) {
    await finish(context);
    return;
  }
  // Where one pane shows at a time, it is the cabinet's turn.
  if (view.stacked !== null) {
    raise(view.stage, 'pp-tab', 'scenarios');
  }
  await recorder.start();
  await view.showCabinet();
}

/** Ends the recording and shows its file beside the list of scenarios. */
export async function finish({ controller, view }: Context): Promise<void> {
  const file = recorderOf(controller).stop();
  if (file !== null) {
    await view.showFile(file);
    raise(view.stage, 'pp-tab', 'scenarios');
  }
}

/** Makes a scenario of the run that the timeline shows. */
export async function scenarioOfRun({ controller, view }: Context): Promise<void> {
  const { session, contract, files } = controller;
  const words = RECORDER_WORDS[contract.language];
  if (session.journal.events.length === 0) {
    controller.tell({ kind: 'told', text: words.nothingRan });
    return;
  }
  const { language } = contract;
  const file = freeName(files.current);
  const title = words.titleOfRun;
  controller.edit(file, textOfRun({ session, language, files: files.current, title }));
  await view.showFile(file);
  raise(view.stage, 'pp-tab', 'scenarios');
  controller.tell({ kind: 'told', text: words.doneOfRun(file) });
}
