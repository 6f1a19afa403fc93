import type { Language } from '../../contract/contract.ts';
import type { CabinetEvent } from '../../protocol/public.ts';
import { SessionStage } from '../../scenario/on-session.ts';
import { readObserved, readPicked, readShown } from '../../scenario/recording/observed.ts';
import {
  freeName,
  recordingOf,
  startOf,
  textOfRecording,
} from '../../scenario/recording/recorded.ts';
import type { Recording } from '../../scenario/recording/recording.ts';
import { RECORDING_WORDS } from '../../scenario/recording/words.ts';
import type { Start } from '../../scenario/scenario.ts';
import type { SessionChange } from '../../session/parts.ts';
import type { Settings } from '../../session/settings.ts';
import type { Controller } from '../controller.ts';
import { RECORDER_WORDS, type RecorderWords } from './recorder-words.ts';
import { recordingNow } from './recording-now.ts';
import { scenariosOf } from './scenarios.ts';

/** So many asks wait for what comes next: what is done fast is heard in its place among the events all the same. */
const WAITING = 8;

/** The format takes 200 steps. */
const MOST_STEPS = 195;

/** An event later than this after the step before it is waited for, in ms. */
const LATE = 1500;

interface Going {
  recording: Recording;
  start: Start;
  settings: Settings;
  stage: SessionStage;
  ending: AbortController;
}

/** Records what the reader does in the cabinet of one playground into a file of a scenario. */
export class Recorder {
  readonly #controller: Controller;
  readonly #listeners = new Set<() => void>();
  #going: Going | null = null;
  #isPicking = false;
  /** What is to be said of the recording. */
  #said = '';
  /** The file that was written last; null once another recording has begun. */
  #written: string | null = null;

  constructor(controller: Controller) {
    this.#controller = controller;
  }

  get isOn(): boolean {
    return this.#going !== null;
  }

  get isPicking(): boolean {
    return this.#isPicking;
  }

  get said(): string {
    return this.#said;
  }

  get written(): string | null {
    return this.#written;
  }

  get canUndo(): boolean {
    return this.#going?.recording.canUndo ?? false;
  }

  /** What can be expected to have happened since the last step. */
  get events(): readonly CabinetEvent[] {
    return this.#going?.recording.latestEvents ?? [];
  }

  /** The text of the file as it would be now. */
  get text(): string {
    return this.#going ? this.#textOf(this.#going).text : '';
  }

  /** Hears of every change; what is returned ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Runs the widget anew, since a scenario begins so, and records from there on. */
  async start(): Promise<void> {
    if (recordingNow.has(this.#controller)) {
      return;
    }
    recordingNow.add(this.#controller);
    try {
      await this.#begin();
    } catch (error) {
      recordingNow.delete(this.#controller);
      throw error;
    }
  }

  async #begin(): Promise<void> {
    const { session, contract } = this.#controller;
    await scenariosOf(this.#controller).stop();
    const ending = new AbortController();
    const { lead } = session.navigation;
    const stage = new SessionStage({
      session,
      language: contract.language,
      held: false,
      run: () => this.#controller.run(),
      check: () => this.#controller.check(),
      overtaken: () => undefined,
    });
    const start = startOf(lead, session.settings);
    this.#written = null;
    await stage.begin({ lead });
    const recording = recordingOf(session);
    // What came before the page could listen belongs to the start.
    session.journal.events.forEach((event) => recording.hear(event));
    this.#going = { recording, start, settings: session.settings, stage, ending };
    const unsubscribe = session.subscribe((change) => this.#hear(change));
    const unsubscribeToPlays = scenariosOf(this.#controller).subscribe(() => {
      if (scenariosOf(this.#controller).playing !== undefined) {
        this.#end(this.#words.endedByPlay);
      }
    });
    ending.signal.addEventListener('abort', () => {
      unsubscribe();
      unsubscribeToPlays();
    });
    this.#say(this.#words.recording);
    this.#controller.tell({ kind: 'told', text: this.#words.notice });
    void this.#follow(this.#going);
  }

  /** Ends the recording and puts it into a file, which is returned; null where nothing was going. */
  stop(): string | null {
    this.#end('');
    return this.#written;
  }

  discard(): void {
    this.#close();
    this.#say(this.#words.discarded);
  }

  undo(): void {
    this.#going?.recording.undo();
    this.#notify();
  }

  /** Lets the reader point at something in the slot that has to be there. */
  async expectElement(): Promise<void> {
    const going = this.#going;
    if (!going) {
      return;
    }
    const { cabinet } = this.#controller.session;
    this.#isPicking = true;
    this.#say(this.#words.pick);
    try {
      const picked = readPicked(await cabinet.record({ what: 'pick' }));
      if (picked && 'refused' in picked) {
        this.#say(this.#words.nothingToExpect(picked.what));
      } else if (picked) {
        going.recording.ask({ kind: 'seen', found: picked });
        this.#say(this.#words.recording);
      }
    } finally {
      this.#isPicking = false;
      this.#notify();
    }
  }

  async endPick(): Promise<void> {
    await this.#controller.session.cabinet.record({ what: 'endPick' });
    this.#say(this.#words.recording);
  }

  /** Has an event be expected that has come since the last step. */
  expectEvent(event: CabinetEvent): void {
    const recording = this.#going?.recording;
    const after = event.at - (recording?.segments.at(-1)?.at ?? 0);
    const seconds = after > LATE ? Math.min(30, Math.ceil((2 * after) / 1000)) : 0;
    recording?.ask({ kind: 'event', expectation: { events: [event.type] }, seconds });
    this.#notify();
  }

  get #words(): RecorderWords {
    return RECORDER_WORDS[this.#language];
  }

  #textOf({ recording, start }: Going): { text: string; steps: number } {
    const { session, contract, files } = this.#controller;
    return textOfRecording(recording, start, {
      session,
      language: contract.language,
      files: files.current,
      title: this.#words.title,
    });
  }

  /** Hears what the frame observes, of one frame after another, until the end. */
  async #follow(going: Going): Promise<void> {
    const { cabinet } = this.#controller.session;
    while (this.#isStill(going)) {
      try {
        const shown = readShown(await cabinet.record({ what: 'begin' }));
        this.#see(going, { saw: 'shown', shown });
        await Promise.all(Array.from({ length: WAITING }, () => this.#listen(going)));
      } catch (error) {
        // A page that is loaded anew has another frame, which is followed from there on.
        const isAnew = error instanceof DOMException && error.name === 'AbortError';
        if (!isAnew && this.#isStill(going)) {
          this.#end(this.#words.endedByCabinet);
        }
      }
    }
  }

  async #listen(going: Going): Promise<void> {
    while (this.#isStill(going)) {
      const next = await this.#controller.session.cabinet.record({ what: 'next' });
      const observed = readObserved(next);
      if (observed && this.#isStill(going)) {
        this.#see(going, observed);
      }
    }
  }

  #isStill(going: Going): boolean {
    return this.#going === going;
  }

  #see({ recording }: Going, observed: NonNullable<ReturnType<typeof readObserved>>): void {
    recording.see(observed);
    if (observed.saw === 'act' && observed.at && 'refused' in observed.at) {
      this.#say(RECORDING_WORDS[this.#language].refused({ act: observed.act.do, ...observed.at }));
    } else if (observed.saw === 'left-out') {
      this.#say(RECORDING_WORDS[this.#language].leftOut[observed.why](observed.what));
    } else if (observed.saw === 'act') {
      this.#say(this.#words.recording);
    }
    this.#notify();
  }

  #hear(change: SessionChange): void {
    const going = this.#going;
    if (!going) {
      return;
    }
    if (change.type === 'event') {
      const { settings } = this.#controller.session;
      if (change.event.type === 'page.reloaded' && settings !== going.settings) {
        going.settings = settings;
        going.recording.changeSettings();
      }
      going.recording.hear(change.event);
      if (this.#textOf(going).steps > MOST_STEPS) {
        this.#end(this.#words.endedFull);
      }
      this.#notify();
    } else if (change.type === 'status') {
      const { hung } = this.#controller.session.recovery;
      if (!hung && !['stopped', 'idle'].includes(change.status)) {
        return;
      }
      this.#end(hung ? this.#words.endedByHang : this.#words.endedByCabinet);
    }
  }

  /** Writes what there is, for a reason. */
  #end(reason: string): void {
    const going = this.#going;
    if (!going) {
      return;
    }
    going.recording.finish();
    const { text } = this.#textOf(going);
    this.#close();
    const file = freeName(this.#controller.files.current);
    this.#written = file;
    this.#controller.edit(file, text);
    const said = [reason, this.#words.done(file)].filter(Boolean).join(' ');
    this.#say(said);
    if (reason) {
      // The reader may be anywhere when it ends by itself.
      this.#controller.tell({ kind: 'told', text: said });
    }
  }

  #close(): void {
    const going = this.#going;
    this.#going = null;
    this.#isPicking = false;
    recordingNow.delete(this.#controller);
    going?.ending.abort();
    going?.stage.leave();
    if (this.#controller.notice?.kind === 'told') {
      this.#controller.closeNotice();
    }
  }

  get #language(): Language {
    return this.#controller.contract.language;
  }

  #say(text: string): void {
    this.#said = text;
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) {
      listener();
    }
  }
}

const known = new WeakMap<Controller, Recorder>();

/** The recorder of a playground, which most never ask for. */
export function recorderOf(controller: Controller): Recorder {
  const recorder = known.get(controller) ?? new Recorder(controller);
  known.set(controller, recorder);
  return recorder;
}
