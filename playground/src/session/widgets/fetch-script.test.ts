import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeWorld } from '../fake-world.test-support.ts';
import { WORDS } from '../words.ts';
import { fetchScript } from './fetch-script.ts';
import type { Obstacle } from './obstacle.ts';

const ELSEWHERE = 'https://elsewhere.example/widget.js';
const { en } = WORDS;

/** What comes of fetching this address, and the origins that were asked for. */
async function fetched(address: string, world = new FakeWorld(), allowed = true) {
  const asked: string[] = [];
  const allows = (origin: string): Promise<boolean> => {
    asked.push(origin);
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
  assert.deepEqual(refused.asked, ['https://elsewhere.example']);
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
    [new Response('a'.repeat(5_000_001)), en.tooLarge],
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
