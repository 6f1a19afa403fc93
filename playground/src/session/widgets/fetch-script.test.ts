import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeWorld } from '../fake-world.test-support.ts';
import { SCRIPT_WORDS } from './script-words.ts';
import { fetchScript } from './fetch-script.ts';
import type { Obstacle } from './obstacle.ts';

const ELSEWHERE = 'https://elsewhere.example/widget.js';
const { en } = SCRIPT_WORDS;

/** What comes of fetching this address, and the addresses that were asked for. */
async function fetched(address: string, world = new FakeWorld(), allowed = true) {
  const asked: string[] = [];
  const allows = ({ href }: URL): Promise<boolean> => {
    asked.push(href);
    return Promise.resolve(allowed);
  };
  return { script: await fetchScript(address, allows, world, en), asked };
}

const unreachable = (url: string, reason: string) => ({
  code: 'script-unreachable',
  params: { url, reason },
});

test("a script of the page's own origin needs no permission, and its address may be relative", async () => {
  const world = new FakeWorld();
  world.texts['https://docs.example/assets/mine.js'] = 'define([])';
  const { script, asked } = await fetched('../assets/mine.js', world);
  assert.deepEqual(script, { text: 'define([])' });
  assert.deepEqual(asked, []);
});

test('of any other origin it is only fetched once that was allowed', async () => {
  const world = new FakeWorld();
  const fetches = new Set<string>();
  world.fetch = (url) => {
    fetches.add(url.href);
    return Promise.resolve(new Response('define([])'));
  };
  const refused = await fetched(ELSEWHERE, world, false);
  assert.deepEqual(refused.script, {
    code: 'origin-refused',
    params: { url: ELSEWHERE, origin: 'https://elsewhere.example' },
  });
  assert.deepEqual(refused.asked, [ELSEWHERE]);
  assert.equal(fetches.size, 0);
  assert.deepEqual((await fetched(ELSEWHERE, world)).script, { text: 'define([])' });
});

test('an address that is none of HTTP is refused before anybody is asked', async () => {
  for (const address of ['file:///etc/passwd', 'data:text/javascript,1', 'blob:x', 'http://']) {
    const { script, asked } = await fetched(address);
    assert.deepEqual([script, asked], [unreachable(address, en.notHttp), []]);
  }
});

test('what a server answers instead of a script is named', async () => {
  const redirect = Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });
  const answers: [Response, string][] = [
    [new Response('', { status: 404 }), 'HTTP 404'],
    [redirect, en.redirected],
    [new Response('a'.repeat(5_000_001)), en.tooLarge(5)],
  ];
  for (const [response, reason] of answers) {
    const world = new FakeWorld();
    world.responses[ELSEWHERE] = response;
    assert.deepEqual((await fetched(ELSEWHERE, world)).script, unreachable(ELSEWHERE, reason));
  }
});

test('what keeps the browser from reading it is named', async () => {
  for (const hindrance of Object.keys(en.obstacles) as Obstacle[]) {
    const world = new FakeWorld();
    world.hindrance = hindrance;
    const expected = unreachable(ELSEWHERE, en.obstacles[hindrance]);
    assert.deepEqual((await fetched(ELSEWHERE, world)).script, expected);
  }
});

/** A body that never ends, and how much of it was asked for. */
function endless(wait: () => Promise<void>) {
  const drawn = { chunks: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await wait();
      drawn.chunks += 1;
      controller.enqueue(new Uint8Array(100_000));
    },
    cancel() {
      drawn.cancelled = true;
    },
  });
  return { drawn, response: new Response(body) };
}

test('an endless body is left as soon as it is too large', async () => {
  const world = new FakeWorld();
  const { drawn, response } = endless(() => Promise.resolve());
  world.responses[ELSEWHERE] = response;
  assert.deepEqual(
    (await fetched(ELSEWHERE, world)).script,
    unreachable(ELSEWHERE, en.tooLarge(5)),
  );
  assert.ok(drawn.chunks < 60);
  assert.equal(drawn.cancelled, true);
});

test('of the own origin, which nobody is asked about, a script is smaller', async () => {
  const world = new FakeWorld();
  const own = new URL('large.js', world.site).href;
  world.texts[own] = 'a'.repeat(300_001);
  assert.deepEqual((await fetched(own, world)).script, unreachable(own, en.tooLarge(0.3)));
});

test('a server that trickles is left after some time', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const world = new FakeWorld();
  const { drawn, response } = endless(() => new Promise(() => undefined));
  world.responses[ELSEWHERE] = response;
  const fetching = fetched(ELSEWHERE, world);
  await new Promise(setImmediate);
  context.mock.timers.tick(20_000);
  assert.deepEqual((await fetching).script, unreachable(ELSEWHERE, en.tooSlow));
  assert.equal(drawn.cancelled, true);
});

test('an address with a name in it, which looks like another host, is refused', async () => {
  const address = 'https://docs.example@elsewhere.example/w.js';
  const { script, asked } = await fetched(address);
  assert.deepEqual([script, asked], [unreachable(address, en.withName), []]);
});
