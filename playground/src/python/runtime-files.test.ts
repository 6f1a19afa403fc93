import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { until } from '../sandbox/until.test-support.ts';
import { FileCache } from './file-cache.ts';
import { RuntimeFiles } from './runtime-files.ts';

const INDEX = new URL('https://docs.example/python/index.json');
const TEXTS: Record<string, string> = { 'pyodide.mjs': 'module', 'pyodide.asm.wasm': 'binary' };

const LIST = {
  limit: 500,
  files: Object.entries(TEXTS).map(([name, text]) => ({
    name,
    size: text.length,
    sha256: createHash('sha256').update(text).digest('hex'),
  })),
};
const TOTAL = LIST.files.reduce((sum, { size }) => sum + size, 0);

/** The files on a server, which answers instead as the test says for a name; what was asked of it, in order. */
function serving(context: TestContext) {
  const asked: string[] = [];
  const instead = new Map<string, () => Response>();
  context.mock.method(globalThis, 'fetch', (url: URL) => {
    const name = url.pathname.split('/').at(-1) ?? '';
    asked.push(name);
    const text = name === 'index.json' ? JSON.stringify(LIST) : TEXTS[name];
    return Promise.resolve().then(() => instead.get(name)?.() ?? new Response(text));
  });
  return { asked, instead };
}

/** What a browser keeps over visits, in memory. */
class FakeCache {
  readonly kept = new Map<string, Response>();

  open(): Promise<Cache> {
    return Promise.resolve(this as unknown as Cache);
  }

  match(key: string): Promise<Response | undefined> {
    return Promise.resolve(this.kept.get(key)?.clone());
  }

  put(key: string, response: Response): Promise<void> {
    this.kept.set(key, response);
    return Promise.resolve();
  }

  keys(): Promise<{ url: string }[]> {
    return Promise.resolve([...this.kept.keys()].map((url) => ({ url })));
  }

  delete({ url }: { url: string }): Promise<boolean> {
    return Promise.resolve(this.kept.delete(url));
  }
}

/** The files as a page that was just opened has them, in a browser that keeps so much. */
const runtimeIn = (kept?: Pick<CacheStorage, 'open'>) =>
  new RuntimeFiles(INDEX, new FileCache(kept, INDEX.origin));

const nothing = (): void => undefined;

const failing = (): Response => {
  throw new TypeError('Failed to fetch');
};

test('the files of the list come, with the limit that it gives', async (context) => {
  const { asked } = serving(context);
  const { files, limit } = await runtimeIn().load(nothing);
  const texts = await Promise.all(
    Object.entries(files).map(async ([name, blob]) => [name, await blob.text()]),
  );
  assert.deepEqual([Object.fromEntries(texts), limit], [TEXTS, 500]);
  assert.deepEqual(asked.sort(), ['index.json', 'pyodide.asm.wasm', 'pyodide.mjs']);
});

test('they come once, for all who want them, and all are told how far they are', async (context) => {
  const { asked } = serving(context);
  const runtime = runtimeIn();
  const told: [number, number][][] = [[], []];
  await Promise.all(
    told.map((steps) => runtime.load((loaded, total) => steps.push([loaded, total]))),
  );
  await runtime.load(nothing);
  assert.equal(asked.length, 3);
  for (const steps of told) {
    assert.deepEqual(steps.at(-1), [TOTAL, TOTAL]);
    assert.ok(steps.every(([loaded], at) => loaded >= (steps[at - 1]?.[0] ?? 0)));
  }
});

test('a file that fails is asked for once more before anybody is told', async (context) => {
  const { asked, instead } = serving(context);
  instead.set('pyodide.mjs', () => {
    instead.clear();
    return failing();
  });
  await runtimeIn().load(nothing);
  assert.equal(asked.filter((name) => name === 'pyodide.mjs').length, 2);
});

test('a download that failed goes on where it ended', async (context) => {
  const { asked, instead } = serving(context);
  const runtime = runtimeIn();
  instead.set('pyodide.asm.wasm', failing);
  await assert.rejects(runtime.load(nothing), { message: 'Failed to fetch' });
  instead.clear();
  asked.length = 0;
  await runtime.load(nothing);
  assert.deepEqual(asked, ['index.json', 'pyodide.asm.wasm']);
});

test('a file that is damaged, cut off or not there is not used', async (context) => {
  const { instead } = serving(context);
  for (const [answer, message] of [
    [() => new Response('binarx'), 'pyodide.asm.wasm'],
    [() => new Response('bin'), 'pyodide.asm.wasm'],
    [() => new Response('', { status: 404 }), 'HTTP 404'],
  ] as const) {
    instead.set('pyodide.asm.wasm', answer);
    await assert.rejects(runtimeIn().load(nothing), { message });
  }
});

test('a page that is no secure context, and has no digests, checks the size', async (context) => {
  const { instead } = serving(context);
  context.mock.getter(globalThis.crypto, 'subtle', () => undefined);
  instead.set('pyodide.asm.wasm', () => new Response('binarx'));
  await runtimeIn().load(nothing);
  instead.set('pyodide.asm.wasm', () => new Response('bin'));
  await assert.rejects(runtimeIn().load(nothing), { message: 'pyodide.asm.wasm' });
});

test('what has come once is there on another page without a network', async (context) => {
  const { asked } = serving(context);
  const cache = new FakeCache();
  await runtimeIn(cache).load(nothing);
  asked.length = 0;
  const { files, limit } = await runtimeIn(cache).load(nothing);
  assert.equal(await files['pyodide.mjs']?.text(), TEXTS['pyodide.mjs']);
  assert.deepEqual([asked, limit], [[], 500]);
});

test('what came before a failure is kept, too, and nothing of a release before', async (context) => {
  const { asked, instead } = serving(context);
  const cache = new FakeCache();
  cache.kept.set('https://docs.example/older', new Response('older'));
  instead.set('pyodide.asm.wasm', failing);
  await assert.rejects(runtimeIn(cache).load(nothing));
  instead.clear();
  asked.length = 0;
  await runtimeIn(cache).load(nothing);
  assert.deepEqual(asked, ['pyodide.asm.wasm']);
  await until(() => !cache.kept.has('https://docs.example/older'));
  assert.equal(cache.kept.size, 3);
});

test('a browser that is full, or is to keep nothing, downloads', async (context) => {
  serving(context);
  const refuse = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const full = Object.assign(new FakeCache(), { put: refuse });
  for (const cache of [full, { open: refuse }]) {
    assert.deepEqual(Object.keys((await runtimeIn(cache).load(nothing)).files).length, 2);
  }
});
