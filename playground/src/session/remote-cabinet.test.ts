import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTRACT } from '../contract/published.test-support.ts';
import { DOCUMENT_GONE, type Ask, type Outcome } from '../protocol/messages.ts';
import { FrameClosed } from '../sandbox/frame-channel.ts';
import { CabinetError, RemoteCabinet } from './remote-cabinet.ts';
import { FILES, sessionIn, simulatedIn, until, widget, WIDGET } from './session.test-support.ts';
import { WORDS } from './words.ts';

/** A cabinet that answers all that is asked of it like this. */
function answering(answer: () => Promise<Outcome>) {
  const asked: Ask[] = [];
  const ask = (one: Ask): Promise<Outcome> => {
    asked.push(one);
    return answer();
  };
  return {
    asked,
    cabinet: new RemoteCabinet(() => Promise.resolve({ realm: asked, ask }), CONTRACT, WORDS.en),
  };
}

const failing = (name: string) =>
  answering(() => Promise.resolve({ ok: false, error: { name, message: 'no luck' } }));

test('what the code of the cabinet threw is an error with its name, its message and its place', async () => {
  const place = { file: WIDGET, line: 2, column: 3 };
  const error = { name: 'RangeError', message: 'no luck', place };
  const { cabinet } = answering(() => Promise.resolve({ ok: false, error }));
  await assert.rejects(cabinet.getState('lead'), (thrown) => {
    assert.ok(thrown instanceof CabinetError);
    assert.deepEqual([thrown.name, thrown.message, thrown.place], ['RangeError', 'no luck', place]);
    return true;
  });
});

test('a frame that goes before it has answered aborts the call', async () => {
  const { cabinet } = answering(() => Promise.reject(new FrameClosed()));
  const error = { name: 'AbortError', message: WORDS.en.closed };
  await assert.rejects(cabinet.getState('lead'), error);
  await assert.rejects(cabinet.setState('sys', {}), error);
  await assert.rejects(cabinet.evaluate('1'), error);
});

test('a document that is gone is told in words', async () => {
  const { cabinet } = failing(DOCUMENT_GONE);
  await assert.rejects(cabinet.evaluate('1'), {
    name: 'InvalidStateError',
    message: WORDS.en.documentGone,
  });
});

test('any other failure of the page itself is handed on', async () => {
  const { cabinet } = answering(() => Promise.reject(new TypeError('mine')));
  await assert.rejects(cabinet.slotText(), new TypeError('mine'));
});

test('a patch that is no JSON is refused before anything is asked', async () => {
  const { cabinet, asked } = answering(() => Promise.resolve({ ok: true, value: null }));
  for (const wrong of [() => 1, { at: new Date() }, { pageTitle: undefined }, Number.NaN]) {
    await assert.rejects(cabinet.setState('sys', wrong), { name: 'PatchError', message: /^sys/ });
  }
  assert.deepEqual(asked, []);
  await cabinet.setState('sys', null);
  assert.deepEqual(
    asked.map(({ kind }) => kind),
    ['getState', 'setState'],
  );
});

test('a line of the console that does not parse is not asked of the cabinet', async () => {
  const { cabinet, asked } = answering(() => Promise.resolve({ ok: true, value: null }));
  await assert.rejects(cabinet.evaluate('6 *'), { name: 'SyntaxError' });
  assert.deepEqual(asked, []);
});

test('a value comes as JSON where it has one, else as a short text', async () => {
  const value = (json: string | null, text: string, kind = 'plain') =>
    answering(() =>
      Promise.resolve({ ok: true, value: { json, value: { kind, text } } }),
    ).cabinet.evaluate('1');
  assert.deepEqual(await value('{"a":[1]}', '{a: …}'), { a: [1] });
  assert.equal(await value(null, 'ƒ addWidget'), 'ƒ addWidget');
  assert.equal(await value(null, 'undefined', 'undefined'), undefined);
});

test('an answer that a hostile frame made up is no text of a slot and no preview', async () => {
  const { cabinet } = answering(() => Promise.resolve({ ok: true, value: { text: {} } }));
  assert.equal(await cabinet.slotText(), '');
  assert.deepEqual(await cabinet.inspect('1'), { kind: 'primitive', text: '' });
});

test('a call is for the cabinet of its moment: a run that comes meanwhile aborts it', async (context) => {
  const { world, session } = sessionIn(context);
  await session.run(FILES);
  const { answer } = world;
  world.answer = (ask, frame) => (ask.kind === 'getState' ? undefined : answer(ask, frame));
  const read = session.cabinet.getState('lead');
  const aborted = assert.rejects(read, { name: 'AbortError' });
  await until(() => world.shown?.kinds.includes('getState') ?? false);
  await session.run(FILES);
  await aborted;
});

test('a patch whose result does not fit the contract changes nothing', async (context) => {
  const { session, run } = simulatedIn(context);
  await run(widget());
  await assert.rejects(session.cabinet.setState('sys', { pageTitle: 7 }), { name: 'PatchError' });
  await session.cabinet.setState('sys', { pageTitle: 'mine' });
  const { pageTitle } = (await session.cabinet.getState('sys')) as { pageTitle: string };
  assert.equal(pageTitle, 'mine');
});
