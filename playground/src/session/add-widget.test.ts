import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { simulatedIn, until, widget } from './session.test-support.ts';

const ELSEWHERE = 'https://elsewhere.example/guest.js';
const MINE = widget({ slot: "el.textContent = 'mine'" });
const GUEST = widget({ slot: "el.textContent = 'guest'" });

/** A session that runs a widget, in whose cabinet others can be added. */
async function adding(context: TestContext, allow = false) {
  const asked: string[] = [];
  const parts = simulatedIn(context, {
    confirmScript: ({ href }) => {
      asked.push(href);
      return Promise.resolve(allow);
    },
  });
  const own = new URL('guest.js', parts.world.site).href;
  parts.world.texts[own] = GUEST;
  parts.world.texts[ELSEWHERE] = GUEST;
  await parts.run(MINE);
  const add = (script: string) => parts.cabinet().developer.addWidget({ script, token: '' });
  const shows = async (text: string): Promise<void> => {
    while ((await parts.session.cabinet.slotText()) !== text);
  };
  const requests = () =>
    parts.session.journal.events.flatMap(({ type, detail }) =>
      type === 'network.request' ? [detail['outcome']] : [],
    );
  return { ...parts, asked, own, add, shows, requests };
}

test("a script of the page's own origin is shown alone, until the lead changes", async (context) => {
  const { session, add, own, asked, shows, requests, statuses } = await adding(context);
  add(own);
  await shows('guest');
  assert.deepEqual([asked, requests()], [[], ['loaded']]);
  assert.equal(session.status, 'running');
  assert.equal((await session.selectLead('1002')).status, 'stopped');
  assert.equal(session.status, 'empty');
  assert.equal(await session.cabinet.slotText(), '');
  assert.equal((await session.reload()).status, 'mounted');
  assert.equal(await session.cabinet.slotText(), 'mine');
  assert.deepEqual(statuses().slice(-3), ['empty', 'starting', 'running']);
});

test('a widget that comes to an empty cabinet runs', async (context) => {
  const { session, add, own, shows } = await adding(context);
  await session.reset('1001');
  add(own);
  await shows('guest');
  assert.equal(session.status, 'running');
});

test('a script of another origin is fetched once that was allowed, and asked for once', async (context) => {
  const { add, asked, shows, codes } = await adding(context, true);
  add(ELSEWHERE);
  await shows('guest');
  add(ELSEWHERE);
  await shows('guest');
  assert.deepEqual([asked, codes()], [[ELSEWHERE], []]);
});

test('a refused origin is a problem, and after some refusals nothing is asked any more', async (context) => {
  const { session, add, asked, shows, codes, requests, run } = await adding(context);
  for (let count = 1; count <= 4; count += 1) {
    add(ELSEWHERE);
    await until(() => codes().length === count);
  }
  assert.deepEqual(new Set(codes()), new Set(['origin-refused']));
  assert.deepEqual(new Set(requests()), new Set(['refused']));
  assert.equal(asked.length, 3);
  await shows('mine');
  assert.equal(session.status, 'running');
  await run(MINE);
  add(ELSEWHERE);
  await until(() => asked.length === 4);
});

test('a script that cannot be had is a problem, and what was shown stays', async (context) => {
  const { add, shows, codes, requests } = await adding(context);
  add('no-such-file.js');
  await until(() => codes().length === 1);
  assert.deepEqual([codes(), requests()], [['script-unreachable'], ['failed']]);
  await shows('mine');
});

test('a script that is no widget is a problem of its own, with its place', async (context) => {
  const { session, world, add, own, shows, codes } = await adding(context);
  world.texts[own] = 'const guest = 1;';
  add(own);
  await until(() => codes().length === 1);
  const [problem] = session.journal.problems;
  assert.deepEqual([problem?.code, problem?.widget, problem?.line], ['not-amd', own, 1]);
  await shows('mine');
});

test('the same address again fetches fresh code', async (context) => {
  const { world, add, own, shows } = await adding(context);
  add(own);
  await shows('guest');
  world.texts[own] = widget({ slot: "el.textContent = 'another'" });
  add(own);
  await shows('another');
});

test('scripts are looked at one after the other, and some of a flood only', async (context) => {
  const { world, add, own, codes, requests } = await adding(context);
  const { fetch } = world;
  let at = 0;
  let most = 0;
  world.fetch = async (url) => {
    at += 1;
    most = Math.max(most, at);
    const response = await fetch.call(world, new URL(own));
    at -= 1;
    return url.href === own ? response : new Response('1');
  };
  for (let number = 0; number < 100; number += 1) {
    add(`guest.js?${number}`);
  }
  await until(() => requests().length === 100);
  assert.equal(most, 1);
  assert.equal(requests().filter((outcome) => outcome === 'loaded').length, 20);
  assert.ok(codes().filter((code) => code === 'script-unreachable').length === 80);
});
