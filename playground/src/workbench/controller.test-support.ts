import type { Contract } from '../contract/contract.ts';
import { PAGE_CONTRACT } from '../contract/published.test-support.ts';
import type { CommandView } from './command-view.ts';
import type { CommandPlace } from './commands.ts';
import { Controller } from './controller.ts';
import { Draft } from './drafts/page-draft.ts';
import type { Files } from './files.ts';
import { FakeSession } from './fake-session.test-support.ts';
import { takeIn } from './importing/take.ts';
import type { Supplies } from './supplies.ts';
import type { TryEach } from './trial-run.ts';
import { UnfinishedRun } from './unfinished-run.ts';
import { commandOf, commandsIn } from './shown-command.ts';
import { EN } from './words/en.ts';
import type { CommandId } from './words/words.ts';

export const MAIN = 'personal_page.js';
export const INITIAL: Files = Object.freeze({ [MAIN]: 'example' });

/** The contract with one thing that is tried. */
const CONTRACT: Contract = {
  ...PAGE_CONTRACT,
  python: 'python/index.json',
  behaviours: PAGE_CONTRACT.behaviours.filter(({ id }) => id === 'slot.fresh-element'),
};

/** Storage that outlives a controller, as a browser's outlives a page. */
export function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

export interface World {
  storage?: ReturnType<typeof memory>;
  /** Whether the site has Python. */
  python?: boolean;
  supplies?: Partial<Supplies>;
  tryEach?: TryEach;
  handedOver?: boolean;
}

/** A controller with a fake session, and what it says to its page. */
export function controllerIn({
  storage = memory(),
  python = true,
  supplies = {},
  tryEach = () => Promise.resolve(null),
  handedOver = false,
}: World = {}) {
  const session = new FakeSession();
  const emitted: [string, unknown][] = [];
  const draft = new Draft(storage, 'draft');
  const controller = new Controller({
    contract: { ...CONTRACT, python: python ? CONTRACT.python : null },
    words: EN,
    session,
    supplies: {
      build: () => null,
      whole: (files) => Promise.resolve(files),
      prepareExport: () => Promise.resolve(),
      describe: () => Promise.resolve(true),
      export: () => Promise.resolve({ bytes: new Uint8Array([1, 2]), changed: {} }),
      fromStarter: () => Promise.resolve({}),
      check: () => Promise.resolve({ findings: [], summary: 'checked' }),
      takeIn,
      starterBackend: () => Promise.resolve('print()'),
      ...supplies,
    },
    tryEach,
    initial: INITIAL,
    files: INITIAL,
    draft,
    drafts: null,
    useDraft: true,
    emit: (type, detail) => void emitted.push([type, detail]),
    unfinished: new UnfinishedRun(storage, 'run'),
    arrival: handedOver ? { kind: 'example' } : null,
  });
  return { controller, session, storage, emitted, draft };
}

/** The controller of the page as it is loaded again. */
export const reopened = (storage: ReturnType<typeof memory>) => controllerIn({ storage });

/** Panes that do as they are told; what they were asked is in `calls`. */
export class FakeView implements CommandView {
  readonly calls: unknown[][] = [];
  kind: 'inline' | 'full' = 'full';
  stacked: boolean | null = false;
  folded: boolean | null = null;
  allCode: boolean | null = null;
  viewBar: boolean | null = null;
  filled: boolean | null = null;
  fullPage: string | null = null;
  ownPage: string | null = null;
  sharePage: string | null = '/playground/';
  uploadGuide = '/upload/';
  stage = {} as HTMLElement;
  file = MAIN;
  wraps = false;
  /** The files that the reader will choose. */
  files: readonly File[] = [];

  layOut = (change: unknown) => this.#note('layOut', change);
  wrap = (on: boolean) => this.#note('wrap', on);
  goTo = (place: unknown) => this.#done('goTo', place);
  useEditor = () => Promise.resolve(null);
  fill = (filled: boolean) => this.#note('fill', filled);
  openAlone = () => this.#done('openAlone');
  pickElement = () => this.#done('pickElement');
  fold = (folded: boolean) => this.#note('fold', folded);
  showAllCode = (all: boolean) => this.#note('showAllCode', all);
  showOutcome = () => this.#done('showOutcome');
  showCabinet = () => this.#done('showCabinet');
  showProblems = () => this.#done('showProblems');
  showFile = (file: string) => this.#done('showFile', file);
  startEditing = (file: string) => this.#done('startEditing', file);
  fix = () => this.#done('fix');
  consult = (how: string) => this.#done('consult', how);
  focusFiles = () => this.#done('focusFiles');
  showPalette = (what: string) => this.#note('showPalette', what);
  save = (_file: Blob, name: string) => this.#note('save', name);
  choose = (kind: 'files' | 'folder', backends: boolean) => {
    this.#note('choose', kind, backends);
    return Promise.resolve(this.files);
  };

  #note(...call: unknown[]): void {
    this.calls.push(call);
  }

  #done(...call: unknown[]): Promise<void> {
    this.#note(...call);
    return Promise.resolve();
  }
}

/** A workbench without elements: what its commands are and do. */
export function workbench(world: World = {}) {
  const made = controllerIn(world);
  const view = new FakeView();
  const context = { controller: made.controller, view };
  const enabled = (id: CommandId) => commandOf(id, context)?.enabled ?? null;
  const ids = (place: CommandPlace) => commandsIn(place, context).map(({ id }) => id);
  return { ...made, view, context, enabled, ids };
}
