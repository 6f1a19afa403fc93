import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Setup } from '../protocol/messages.ts';
import { CabinetPlace } from './cabinet-place.ts';
import { FakeElement, ok } from './fake-element.test-support.ts';
import type { Plan } from './plan.ts';
import type { Allowed } from './srcdoc.ts';
import { delivered, until } from './until.test-support.ts';

const plan = (lead = '1', modules: readonly string[] | null = []): Plan => ({
  setup: { lead, origins: [`https://${lead}.example`], widgets: [] } as unknown as Setup,
  modules,
});

/** A place with the elements of its frames, the one that was made last at the end. */
function placeIn(context: TestContext) {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const elements: FakeElement[] = [];
  const allowed: Allowed[] = [];
  let answer: FakeElement['answer'] = () => ok;
  const place = new CabinetPlace(
    {
      seen: () => true,
      frame: (allows) => {
        const element = new FakeElement();
        element.answer = (ask) => answer(ask);
        allowed.push(allows);
        elements.push(element);
        return element;
      },
    },
    {
      told: () => undefined,
      want: () => Promise.resolve(null),
      tripped: () => undefined,
      lost: () => undefined,
      hung: () => undefined,
      greedy: () => undefined,
    },
  );
  context.after(() => place.dispose());
  /** Has a frame wait for a plan, and waits until it was asked to prepare. */
  const expect = async (wanted: Plan): Promise<FakeElement | undefined> => {
    place.expect(wanted);
    context.mock.timers.tick(100);
    await delivered();
    return elements.at(-1);
  };
  return {
    place,
    elements,
    allowed,
    expect,
    answering: (answers: FakeElement['answer']) => {
      answer = answers;
    },
  };
}

test('a frame is made for its plan, shown, and takes the place of the one before', (context) => {
  const { place, elements, allowed } = placeIn(context);
  const first = place.show(plan('1'));
  const second = place.show(plan('2'));
  assert.notEqual(first, second);
  assert.deepEqual(
    elements.map(({ shown, removed }) => [shown, removed]),
    [
      [true, true],
      [true, false],
    ],
  );
  assert.deepEqual(
    allowed.map(({ origins }) => origins),
    [['https://1.example'], ['https://2.example']],
  );
});

test('only a frame that was told to start answers what is asked of the place', async (context) => {
  const { place } = placeIn(context);
  assert.equal(place.started, null);
  const frame = place.show(plan());
  await frame.open();
  assert.equal(place.started, null);
  await frame.start(plan().setup);
  assert.equal(place.started, frame);
  place.close();
  assert.equal(place.started, null);
});

test('a frame that waits is prepared out of sight, and given away to the plan that it serves', async (context) => {
  const { place, elements, expect } = placeIn(context);
  const waiting = await expect(plan('1', ['react']));
  assert.deepEqual([waiting?.asks[0]?.kind, waiting?.shown], ['prepare', false]);
  place.show(plan('1', ['react']));
  assert.deepEqual([elements.length, waiting?.shown, waiting?.removed], [1, true, false]);
});

test('one that does not serve the plan is closed, and a fresh frame is shown', async (context) => {
  const { place, elements, expect } = placeIn(context);
  const waiting = await expect(plan('1'));
  place.show(plan('2'));
  assert.deepEqual([elements.length, waiting?.removed, waiting?.shown], [2, true, false]);
});

test('one that could not be prepared is not given away', async (context) => {
  const { place, elements, expect, answering } = placeIn(context);
  answering(() => ({ ok: false, error: { name: 'Error', message: 'no such module' } }));
  const waiting = await expect(plan('1'));
  await until(() => waiting?.removed ?? false);
  place.show(plan('1'));
  assert.equal(elements.length, 2);
});

test('no frame waits for a load in which nothing may be prepared', async (context) => {
  const { expect, elements } = placeIn(context);
  await expect(plan('1', null));
  assert.deepEqual(elements, []);
});

test('a frame that waits keeps waiting when the one that shows is closed, and goes with all', async (context) => {
  const { place, elements, expect } = placeIn(context);
  place.show(plan('1'));
  const waiting = await expect(plan('1'));
  place.close();
  assert.deepEqual([elements[0]?.removed, waiting?.removed], [true, false]);
  place.closeAll();
  assert.equal(waiting?.removed, true);
});

test('both frames hear of the palette', async (context) => {
  const { place, elements, expect } = placeIn(context);
  await place.show(plan('1')).open();
  await expect(plan('1'));
  place.setScheme('dark');
  const heard = () => elements.map(({ heard: all }) => all.some(({ type }) => type === 'scheme'));
  await until(() => heard().every(Boolean));
  assert.equal(elements.length, 2);
});

test('a place that is disposed of opens nothing any more', async (context) => {
  const { place, elements, expect } = placeIn(context);
  place.show(plan('1'));
  place.dispose();
  await expect(plan('1'));
  assert.equal(elements.length, 1);
  const late = place.show(plan('1'));
  await assert.rejects(late.open(), { name: 'FrameClosed' });
  await assert.rejects(late.start(plan().setup), { name: 'FrameClosed' });
  assert.deepEqual(
    elements.map(({ removed }) => removed),
    [true, true],
  );
});
