import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { bundle } from '../../bundler/bundle.ts';
import { ENTRY, TOOLS, valueOf, WIDGET } from '../../bundler/bundler.test-support.ts';
import { FACTS } from '../../checker/checker.test-support.ts';
import { PAGE_CONTRACT } from '../../contract/published.test-support.ts';
import { TypeScriptError } from '../../typescript/client.ts';
import type { BundleAsk } from '../../typescript/messages.ts';
import { Builder } from './builder.ts';

const SCRIPT = 'personal_page.js';

/** A builder whose TypeScript is that of Node, and what was asked of it. */
function building(context: TestContext) {
  context.mock.method(globalThis, 'fetch', () => Promise.resolve(Response.json(FACTS)));
  const asked: BundleAsk[] = [];
  const listeners = new Set<() => void>();
  const client = {
    loading: null as number | null,
    failure: null as Error | null,
    /** How far the loading gets while it is waited for. */
    steps: [] as (number | null)[],
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** What ends each question before its answer. */
    signals: [] as AbortSignal[],
    /** Whether questions stay without an answer until they are given up. */
    isBusy: false,
    request: (_: string, ask: BundleAsk, signal: AbortSignal) => {
      asked.push(ask);
      client.signals.push(signal);
      for (const step of client.steps) {
        client.loading = step;
        listeners.forEach((listener) => listener());
      }
      if (client.isBusy) {
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        });
      }
      return client.failure
        ? Promise.reject(client.failure)
        : Promise.resolve(bundle(ask, ask.known, TOOLS));
    },
  };
  const builder = new Builder({
    assets: new URL('https://docs.example/en/assets/'),
    docs: new URL('https://docs.example/en/'),
    contract: PAGE_CONTRACT,
    client: client as never,
  });
  return { builder, client, asked, listeners };
}

const codes = ({ problems }: { problems: readonly { code: string }[] }) =>
  problems.map(({ code }) => code);

test('source is built into the one file that runs, and leaves the archive', async (context) => {
  const { builder } = building(context);
  const { files, source, problems } = await builder.build({ ...WIDGET, 'manifest.json': '{}' });
  assert.deepEqual(Object.keys(files).sort(), ['manifest.json', SCRIPT]);
  assert.equal(
    (valueOf(files[SCRIPT]!) as { initLead(): { version: string } }).initLead().version,
    '1.0.0',
  );
  assert.deepEqual(source, WIDGET);
  assert.deepEqual(problems, []);
});

test('places of the built file are those of its source; what is between the files has none', async (context) => {
  const { builder } = building(context);
  const { files, original, textOf } = await builder.build(WIDGET);
  const lines = files[SCRIPT]!.split('\n');
  const line = lines.findIndex((text) => text.includes('throw new Error(reason)')) + 1;
  const column = lines[line - 1]!.indexOf('throw') + 1;
  assert.deepEqual(original({ file: SCRIPT, line, column }), {
    file: 'src/fail.ts',
    line: 5,
    column: 3,
  });
  const last = { file: SCRIPT, line: lines.length - 2, column: 3 };
  const value =
    WIDGET[ENTRY]!.split('\n').findIndex((text) => text.startsWith('export default')) + 1;
  assert.deepEqual(original(last), { file: ENTRY, line: value, column: 1 });
  const between = {
    file: SCRIPT,
    line: lines.indexOf('  const files = new Map();') + 1,
    column: 5,
  };
  assert.equal(original(between), between);
  const elsewhere = { file: 'script.js', line: 1, column: 1 };
  assert.equal(original(elsewhere), elsewhere);
  assert.equal(textOf(SCRIPT), files[SCRIPT]);
});

test('a file that was written by hand stays in the draft, does not run, and that is said', async (context) => {
  const { builder } = building(context);
  const built = await builder.build({ ...WIDGET, [SCRIPT]: 'by hand', [`${SCRIPT}.map`]: '{}' });
  assert.doesNotMatch(built.files[SCRIPT]!, /by hand/);
  assert.equal(`${SCRIPT}.map` in built.files, false);
  assert.deepEqual(codes(built), ['source-over-file']);
  assert.equal(built.problems[0]!.file, SCRIPT);
});

test('an error leaves nothing to run, and is told before warnings', async (context) => {
  const { builder } = building(context);
  const files = {
    ...WIDGET,
    [SCRIPT]: 'by hand',
    'src/fail.ts': "import 'left-pad';\nexport const fail = 1;",
  };
  const built = await builder.build(files);
  assert.equal(SCRIPT in built.files, false);
  assert.deepEqual(codes(built), ['source-package', 'source-over-file']);
  const { file, line, column, docs } = built.problems[0]!;
  assert.deepEqual([file, line, column], ['src/fail.ts', 1, 8]);
  assert.equal(docs, 'https://docs.example/en/reference/rules/#source-package');
  await assert.rejects(builder.whole(files), /The source is not built\. src\/fail\.ts:1:8/);
});

test('the same files are built once, and after a failure anew', async (context) => {
  const { builder, client, asked } = building(context);
  assert.equal(await builder.build(WIDGET), await builder.build({ ...WIDGET }));
  client.failure = new TypeScriptError('load', 'HTTP 404');
  const files = { ...WIDGET, 'src/more.ts': '' };
  await assert.rejects(builder.build(files), /did not load \(HTTP 404\)/);
  client.failure = null;
  await builder.build(files);
  assert.equal(asked.length, 3);
});

test('how far TypeScript has come is told in steps, and at its end that there is no more', async (context) => {
  const { builder, client, listeners } = building(context);
  const told: (string | null)[] = [];
  client.steps = [0, 0.1, 0.3, 0.9, 1, null];
  await builder.build(WIDGET, (text) => told.push(text));
  assert.deepEqual(
    told.map((text) => text && /\d+%/.exec(text)?.[0]),
    ['0%', '25%', '75%', '100%', null],
  );
  assert.equal(listeners.size, 0);
});

const MAP = {
  version: 3,
  sources: ['webpack://widget/./lib/view.ts'],
  sourcesContent: ['one\ntwo\n'],
  names: [],
  mappings: 'AACA',
};

test('the map of a bundle gives its places and the texts of its sources', async (context) => {
  const { builder, asked } = building(context);
  const files = { [SCRIPT]: 'define([], () => ({}));\n', [`${SCRIPT}.map`]: JSON.stringify(MAP) };
  const { original, textOf, ...built } = await builder.build(files);
  assert.deepEqual(original({ file: SCRIPT, line: 1, column: 9 }), {
    file: 'lib/view.ts',
    line: 2,
    column: 1,
  });
  assert.equal(textOf('lib/view.ts'), 'one\ntwo\n');
  assert.deepEqual(built, { files, source: {}, problems: [] });
  assert.equal(asked.length, 0);
});

test('a broken map is said, and the places of the bundle stay', async (context) => {
  const { builder } = building(context);
  const files = { [SCRIPT]: 'define([], () => ({}));\n', [`${SCRIPT}.map`]: '{"version": 3}' };
  const built = await builder.build(files);
  const place = { file: SCRIPT, line: 1, column: 9 };
  assert.equal(built.original(place), place);
  assert.deepEqual(codes(built), ['source-map']);
  assert.equal(built.problems[0]!.severity, 'warning');
  assert.equal(await builder.whole(files), built);
});

test('a map that is named and not there is said at its name', async (context) => {
  const { builder } = building(context);
  const files = { [SCRIPT]: 'define([], () => ({}));\n//# sourceMappingURL=other.map' };
  const { problems } = await builder.build(files);
  assert.deepEqual(
    problems.map(({ code, file, line, column }) => [code, file, line, column]),
    [['source-map', SCRIPT, 2, 1]],
  );
});

test('what a check finds in the built file is shown in the source, beside what the build has found', async (context) => {
  const { builder } = building(context);
  const built = await builder.build({ ...WIDGET, [SCRIPT]: 'by hand' });
  const line = built.files[SCRIPT]!.split('\n').findIndex((text) => text.includes('throw new')) + 1;
  const finding = {
    code: 'syntax',
    severity: 'error',
    message: '',
    widget: SCRIPT,
    docs: '',
  } as const;
  const checked = {
    findings: [
      { ...finding, file: SCRIPT, line, column: 5 },
      { ...finding, file: 'manifest.json' },
    ],
    summary: 'All.',
  };
  const { findings, summary } = builder.beside(checked, built);
  assert.deepEqual(
    findings.map(({ file, line: at }) => [file, at]),
    [
      [SCRIPT, 1],
      ['src/fail.ts', 5],
      ['manifest.json', undefined],
    ],
  );
  assert.equal(summary, 'All. In the build of the source: errors 0, warnings 1.');
});

test('a build that nobody waits for any more is given up, and one that a run waits for is not', async (context) => {
  const { builder, client } = building(context);
  client.isBusy = true;
  const typed = new AbortController();
  const first = builder.build(WIDGET, undefined, typed.signal);
  await setImmediate();
  typed.abort();
  await assert.rejects(first, { name: 'AbortError' });
  const again = new AbortController();
  const told: (string | null)[] = [];
  client.steps = [0.5];
  builder.build(WIDGET, undefined, again.signal).catch(() => undefined);
  await setImmediate();
  builder.build({ ...WIDGET }, (text) => told.push(text)).catch(() => undefined);
  again.abort();
  assert.deepEqual(
    client.signals.map(({ aborted }) => aborted),
    [true, false],
  );
  assert.match(told.join(), /50%/);
});

test('only the widget’s file and its map give way to what is built', async (context) => {
  const { builder } = building(context);
  const { files } = await builder.build({
    ...WIDGET,
    [`${SCRIPT}on`]: '{}',
    [`${SCRIPT}.map`]: '{}',
  });
  assert.deepEqual(Object.keys(files).sort(), [SCRIPT, `${SCRIPT}on`]);
});

test('of many findings the last that is told says how many more there are', async (context) => {
  const { builder } = building(context);
  const text = `${'void import.meta;\n'.repeat(300)}export default {};`;
  const { problems } = await builder.build({ [ENTRY]: text });
  assert.equal(problems.length, 200);
  assert.match(problems.at(-1)!.message, /There is more, findings: 100\.$/);
});

test('a load that failed without a reason has no empty brackets', async (context) => {
  const { builder, client } = building(context);
  client.failure = new TypeScriptError('load', '');
  await assert.rejects(builder.build(WIDGET), /did not load\. Run/);
});
