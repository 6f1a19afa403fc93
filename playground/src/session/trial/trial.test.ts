import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AlternativeChoice } from '../../protocol/messages.ts';
import { exampleText } from '../examples.test-support.ts';
import { FakeWorld } from '../fake-world.test-support.ts';
import { optionsIn, widget, WIDGET } from '../session.test-support.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { simulating } from '../simulated-cabinet.test-support.ts';
import { type TrialOptions, tryEach } from './trial.ts';
import { ASSUMED, policyOf } from '../../cabinet/policy.ts';

const REUSED: AlternativeChoice = { behaviour: 'slot.fresh-element', alternative: 'reused' };
const MOUNTED: AlternativeChoice = {
  behaviour: 'slot.panel-close',
  alternative: 'stays-mounted',
};
const CHOICES = [REUSED, MOUNTED];

/** Tries this code in a world in which nobody sees what is tried. */
function trying(code: string, options: Partial<TrialOptions> = {}) {
  const world = new FakeWorld();
  world.visible = false;
  world.answer = simulating().answer;
  const told: [number, number][] = [];
  const report = tryEach({
    session: optionsIn(world),
    settings: DEFAULT_SETTINGS,
    files: { [WIDGET]: code },
    choices: CHOICES,
    signal: new AbortController().signal,
    progress: (done, total) => told.push([done, total]),
    ...options,
  });
  /** The setups that the cabinets started with, one after another. */
  const setups = () =>
    world.frames.flatMap(({ asked }) =>
      asked.flatMap((ask) => (ask.kind === 'start' ? [ask.setup] : [])),
    );
  return { world, report, told, setups };
}

void describe('a trial', { concurrency: true }, () => {
  test('runs twice as assumed and then once under each alternative, in fresh cabinets', async () => {
    const code = exampleText('alternatives/slot.fresh-element.reused.js');
    const { world, report, told, setups } = trying(code);
    const found = await report;
    assert.deepEqual(
      found?.tried.map(({ choice, differences }) => [choice, differences.map((one) => one.aspect)]),
      [
        [REUSED, ['slot']],
        [MOUNTED, []],
      ],
    );
    assert.deepEqual([found.unsteady, found.hung], [[], false]);
    assert.deepEqual(
      told,
      [0, 1, 2, 3].map((done) => [done, 4]),
    );
    assert.deepEqual(
      setups().map(({ policy }) => policy),
      [null, null, ...CHOICES].map(policyOf),
    );
    assert.equal(world.frames.length, 4);
    assert.ok(world.frames.every(({ removed }) => removed));
  });

  test('does not hold against an alternative what differs by itself', async () => {
    // Each run shows another number.
    let runs = 0;
    const world = new FakeWorld();
    world.visible = false;
    const { answer } = simulating();
    world.answer = (ask, frame) => {
      if (ask.kind !== 'start') {
        return answer(ask, frame);
      }
      runs += 1;
      const widgets = ask.setup.widgets.map((install) => ({
        ...install,
        source: install.source.replaceAll('NUMBER', String(runs)),
      }));
      return answer({ ...ask, setup: { ...ask.setup, widgets } }, frame);
    };
    const code = widget({ slot: "el.textContent = 'NUMBER';" });
    const found = await trying(code, { session: optionsIn(world) }).report;
    assert.deepEqual(found?.unsteady, ['slot']);
    assert.deepEqual(
      found.tried.map(({ differences }) => differences),
      [[], []],
    );
  });

  test('does not run code again that did not come to an end', async () => {
    const { report, setups } = trying(widget({ lead: 'for (;;) {}' }));
    assert.deepEqual(await report, { tried: [], unsteady: [], hung: true });
    // The empty cabinet after it is no run.
    assert.equal(setups().filter(({ widgets }) => widgets.length > 0).length, 1);
  });

  test('ends at the alternative under which the code did not come to an end', async () => {
    const code = exampleText('alternatives/slot.fresh-element.reused.js').replace(
      'el.append(line);',
      'el.append(line); for (; el.textContent.length > 30; ) {}',
    );
    const found = await trying(code).report;
    assert.deepEqual([found?.hung, found?.tried.map(({ choice }) => choice)], [true, [REUSED]]);
  });

  test('has no report where it was cancelled, and takes its cabinet along', async () => {
    const abort = new AbortController();
    const told: number[] = [];
    const { world, report } = trying(widget(), {
      signal: abort.signal,
      progress(done) {
        told.push(done);
        if (done === 1) {
          // In the midst of the run that is announced here.
          setTimeout(() => abort.abort(), 100);
        }
      },
    });
    assert.equal(await report, null);
    assert.deepEqual(told, [0, 1]);
    assert.ok(world.frames.every(({ removed }) => removed));
  });

  test('begins at the cabinet, guarded and alone, whatever else the settings say', async () => {
    const { report, setups } = trying(widget(), {
      choices: [],
      settings: {
        ...DEFAULT_SETTINGS,
        start: 'sign-in',
        debug: true,
        neighbours: ['tidy-neighbour'],
        alternative: REUSED,
        lang: 'es',
      },
    });
    assert.equal((await report)?.hung, false);
    const [setup] = setups();
    assert.ok(setup);
    assert.deepEqual(setup.policy, ASSUMED);
    assert.equal(setup.accounts[0]?.sys.lang, 'es');
    assert.notEqual(setup.timerLimit, null);
    assert.deepEqual(
      setup.widgets.map((install) => install.widget),
      [WIDGET],
    );
    assert.ok(setup.widgets[0]?.source.includes(setup.guard));
  });

  test('tells of a cabinet that goes meanwhile as a failure of the widget', async () => {
    const world = new FakeWorld();
    world.visible = false;
    const { answer } = simulating();
    world.answer = (ask, frame) => {
      if (ask.kind === 'selectLead') {
        frame.lose();
        return undefined;
      }
      return answer(ask, frame);
    };
    const choices = [MOUNTED];
    const found = await trying(widget(), { session: optionsIn(world), choices }).report;
    assert.deepEqual(found, {
      tried: [{ choice: MOUNTED, differences: [], parting: null }],
      unsteady: [],
      hung: false,
    });
  });
});
