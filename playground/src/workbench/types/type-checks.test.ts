import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { TypeScriptError } from '../../typescript/client.ts';
import type { Finding } from '../../typescript/finding.ts';
import type { CheckAnswer, CheckAsk } from '../../typescript/messages.ts';
import type { CheckedTypes } from '../checks.ts';
import type { Files } from '../files.ts';
import { type Checkable, TypeChecks } from './type-checks.ts';

const FINDING: Finding = {
  code: 'TS2531',
  syntax: false,
  message: "Object is possibly 'null'.",
  file: 'personal_page.js',
  line: 3,
  column: 5,
};

const answer = (...findings: Finding[]): CheckAnswer => ({
  findings,
  count: findings.length,
  checked: ['personal_page.js'],
});

interface Asked {
  ask: CheckAsk;
  signal: AbortSignal;
  resolve(answer: CheckAnswer): void;
  reject(error: unknown): void;
}

/** A playground and a client of which a test says what they do. */
function world({ types = () => Promise.resolve('types') } = {}) {
  const listeners: (() => void)[] = [];
  const said: CheckedTypes[] = [];
  const files: { current: Files; ran: Files | undefined } = {
    current: { 'personal_page.js': 'one' },
    ran: undefined,
  };
  const notify = () => listeners.forEach((listener) => listener());
  const checks = {
    types: null as CheckedTypes | null,
    setTypes: (now: CheckedTypes) => {
      checks.types = now;
      said.push(now);
      notify();
    },
  };
  const playground: Checkable = {
    files,
    checks,
    subscribe: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
  };
  const asked: Asked[] = [];
  const told = new Set<() => void>();
  const client = {
    loading: null as number | null,
    subscribe: (listener: () => void) => {
      told.add(listener);
      return () => told.delete(listener);
    },
    request: (_: string, ask: CheckAsk, signal: AbortSignal) =>
      new Promise<CheckAnswer>((resolve, reject) => {
        asked.push({ ask, signal, resolve, reject });
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      }),
  };
  const load = (loading: number | null) => {
    client.loading = loading;
    told.forEach((listener) => listener());
  };
  const typeChecks = new TypeChecks({
    playground,
    client: client as never,
    types,
    widgetFile: 'personal_page.js',
    language: 'en',
    pause: 0,
  });
  const type = (text: string) => {
    files.current = { ...files.current, 'personal_page.js': text };
    notify();
  };
  const runCode = () => {
    files.ran = { ...files.current };
    notify();
  };
  /** A check that has been asked for, and how the last one of them goes. */
  const asking = async (count: number): Promise<Asked> => {
    while (asked.length < count) {
      await setImmediate();
    }
    return asked[count - 1]!;
  };
  return { typeChecks, files, checks, said, asked, asking, load, told, type, runCode, notify };
}

test('what is found is a warning of TypeScript, and what cannot be read an error', async () => {
  const { typeChecks, checks, asking } = world();
  const done = typeChecks.run();
  (await asking(1)).resolve(answer(FINDING, { ...FINDING, code: 'TS1005', syntax: true }));
  await done;
  assert.equal(checks.types?.text, 'Types checked, files: 1. Findings: 2.');
  assert.deepEqual(checks.types.findings[0], {
    code: 'TS2531',
    severity: 'warning',
    message: "Object is possibly 'null'.",
    widget: 'personal_page.js',
    source: 'TypeScript',
    file: 'personal_page.js',
    line: 3,
    column: 5,
    docs: 'reference/rules/#types',
  });
  assert.equal(checks.types.findings[1]!.severity, 'error');
});

test('that TypeScript is loaded, and then that types are checked, is said meanwhile', async () => {
  const { typeChecks, said, asking, load, told } = world();
  const done = typeChecks.run();
  const asked = await asking(1);
  load(0.5);
  load(null);
  asked.resolve(answer());
  await done;
  assert.deepEqual(
    said.map(({ text, progress }) => [text, progress?.share]),
    [
      ['Checking types', undefined],
      ['Loading TypeScript, about 1.2 MB', 0.5],
      ['Checking types', undefined],
      ['Types checked, files: 1. Nothing was found.', undefined],
    ],
  );
  assert.equal(told.size, 0);
});

test('what was found stays until it is found anew, after the reader has stopped to type', async () => {
  const { typeChecks, checks, asked, asking, type } = world();
  const done = typeChecks.run();
  (await asking(1)).resolve(answer(FINDING));
  await done;
  type('two');
  type('three');
  const { ask, resolve } = await asking(2);
  assert.equal(ask.files['personal_page.js'], 'three');
  assert.equal(checks.types?.findings.length, 1);
  resolve(answer());
  await setImmediate();
  assert.equal(checks.types.findings.length, 0);
  assert.equal(asked.length, 2);
});

test('an answer about code that has changed meanwhile is dropped', async () => {
  const { typeChecks, checks, asking, type } = world();
  const done = typeChecks.run();
  const first = await asking(1);
  type('two');
  assert.ok(first.signal.aborted);
  first.resolve(answer(FINDING));
  await done;
  assert.equal(checks.types?.text, 'Checking types');
  (await asking(2)).resolve(answer());
  await setImmediate();
  assert.equal(checks.types.text, 'Types checked, files: 1. Nothing was found.');
});

test('a run checks what it runs, once TypeScript is there', async () => {
  const { typeChecks, checks, asked, asking, runCode, notify } = world();
  runCode();
  await setImmediate();
  assert.equal(asked.length, 0);
  const done = typeChecks.run();
  (await asking(1)).resolve(answer());
  await done;
  // A reset forgets what was found.
  checks.types = null;
  notify();
  runCode();
  notify();
  const { resolve } = await asking(2);
  assert.equal((checks.types as CheckedTypes | null)?.text, 'Checking types');
  resolve(answer());
  await setImmediate();
  assert.equal(asked.length, 2);
});

test('after a reset nothing is checked until it is asked for', async () => {
  const { typeChecks, files, checks, asked, asking, runCode, type } = world();
  runCode();
  const done = typeChecks.run();
  (await asking(1)).resolve(answer());
  await done;
  checks.types = null;
  files.ran = undefined;
  type('two');
  await setImmediate();
  await setImmediate();
  assert.equal(asked.length, 1);
});

test('a load that failed is said, and tried again when the reader says so, not with each key', async () => {
  const { typeChecks, checks, asked, asking, type } = world();
  const done = typeChecks.run();
  (await asking(1)).reject(new TypeScriptError('load', 'HTTP 404'));
  await done;
  assert.equal(
    checks.types?.text,
    'TypeScript could not be loaded (HTTP 404). Press “Check types” to try again.',
  );
  type('two');
  await setImmediate();
  await setImmediate();
  assert.equal(asked.length, 1);
  const again = typeChecks.run();
  (await asking(2)).resolve(answer());
  await again;
  assert.equal(checks.types.text, 'Types checked, files: 1. Nothing was found.');
});

test('declarations that did not come are a load that failed, and are fetched again', async () => {
  let fetched = 0;
  const types = () => {
    fetched += 1;
    return fetched === 1 ? Promise.reject(new Error('HTTP 500')) : Promise.resolve('types');
  };
  const { typeChecks, checks, asking } = world({ types });
  await typeChecks.run();
  assert.match(checks.types!.text, /^TypeScript could not be loaded \(HTTP 500\)/);
  const again = typeChecks.run();
  (await asking(1)).resolve(answer());
  await again;
  assert.equal(fetched, 2);
});

test('code that TypeScript fails on or does not end with is said to be so', async () => {
  const { typeChecks, checks, asking } = world();
  const failed = typeChecks.run();
  (await asking(1)).reject(new TypeScriptError('work', 'Debug Failure.'));
  await failed;
  assert.equal(checks.types?.text, 'TypeScript failed on this code: Debug Failure.');
  const late = typeChecks.run();
  (await asking(2)).reject(new TypeScriptError('late', ''));
  await late;
  assert.equal(checks.types.text, 'The type check did not end within 30 s and was stopped.');
});

test('code that is too long is not checked, and what was found before goes', async () => {
  const { typeChecks, checks, asked, files } = world();
  files.current = { 'personal_page.js': ' '.repeat(1_000_001), 'data.json': '{}' };
  await typeChecks.run();
  assert.match(checks.types!.text, /^Types were not checked: the code is longer than 1,000,000/);
  assert.equal(asked.length, 0);
});

test('of findings that are not all told the number of those that are is said', async () => {
  const { typeChecks, checks, asking } = world();
  const done = typeChecks.run();
  (await asking(1)).resolve({ ...answer(FINDING), count: 300 });
  await done;
  assert.equal(
    checks.types?.text,
    'Types checked, files: 1. Findings: 300. The first 1 are listed.',
  );
});
