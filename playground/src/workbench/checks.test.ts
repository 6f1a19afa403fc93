import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../protocol/public.ts';
import { NOTHING } from './content.ts';
import { type Checked, Checks, type Scope } from './checks.ts';

const problem = (code: Problem['code'], line = 1): Problem => ({
  code,
  severity: 'error',
  message: code,
  widget: 'personal_page.js',
  file: 'personal_page.js',
  line,
  docs: '',
});

const saying = (...findings: Problem[]): Checked => ({
  findings,
  summary: String(findings.length),
});

const content = (text: string) => ({ files: { 'personal_page.js': text }, carried: NOTHING });

/** Checks whose answers a test gives in an order of its own. */
function answered() {
  const answers: ((checked: Checked) => void)[] = [];
  let changes = 0;
  const checks = new Checks(
    () => new Promise((resolve) => answers.push(resolve)),
    () => (changes += 1),
  );
  return { checks, answers, changes: () => changes };
}

test('an answer that comes after that of a later check is dropped', async () => {
  const { checks, answers, changes } = answered();
  const [first, second] = [checks.run(content('1')), checks.run(content('2'))];
  answers[1]!(saying());
  await second;
  answers[0]!(saying(problem('syntax')));
  assert.equal((await first).length, 1, 'who asked for it has it');
  assert.equal(checks.last?.summary, '0');
  assert.equal(changes(), 1);
});

test('a check is given up for that of newer files, whose answer is the answer to both', async () => {
  const signals: AbortSignal[] = [];
  const answers: ((checked: Checked) => void)[] = [];
  const checks = new Checks(
    (_content, _scope, signal) =>
      new Promise((resolve, reject) => {
        signals.push(signal);
        answers.push(resolve);
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      }),
    () => undefined,
  );
  const [first, second] = [checks.run(content('1')), checks.run(content('2'))];
  assert.deepEqual(
    signals.map(({ aborted }) => aborted),
    [true, false],
  );
  answers[1]!(saying(problem('syntax')));
  assert.equal((await first).length, 1);
  assert.equal((await second).length, 1);
  assert.equal(checks.last?.summary, '1');
});

test('nothing is checked by itself before somebody writes or asks', async () => {
  const { checks, answers } = answered();
  checks.again(content(''));
  assert.equal(answers.length, 0);
  const first = checks.run(content(''));
  answers[0]!(saying());
  await first;
  checks.again(content('x'));
  assert.equal(answers.length, 2);
});

test('what somebody writes is checked from the start, in part until they ask for all', async () => {
  const scopes: Scope[] = [];
  const checks = new Checks(
    (_content, scope) => {
      scopes.push(scope);
      return Promise.resolve(saying());
    },
    () => undefined,
  );
  checks.begin(content('x'));
  checks.begin(content('x'));
  checks.again(content('xy'));
  await checks.run(content('xy'));
  checks.again(content('xyz'));
  checks.clear();
  checks.again(content(''));
  assert.deepEqual(scopes, ['typed', 'typed', 'all', 'all', 'typed']);
});

test('what is forgotten stays so, whatever answer is still to come', async () => {
  const { checks, answers } = answered();
  const running = checks.run(content(''));
  checks.clear();
  answers[0]!(saying(problem('syntax')));
  await running;
  assert.equal(checks.last, null);
});

test('findings stand after the problems of a run, and those of the same place once', async () => {
  const { checks, answers } = answered();
  const own = [problem('unknown-module', 3)];
  assert.equal(checks.beside(own), own);
  const running = checks.run(content(''));
  answers[0]!(saying(problem('unknown-module', 3), problem('unknown-module', 4)));
  await running;
  assert.deepEqual(
    checks.beside(own).map(({ code, line }) => `${code}:${line}`),
    ['unknown-module:3', 'unknown-module:4'],
  );
});

test('what TypeScript finds stands after that, and is forgotten with it', () => {
  const { checks, changes } = answered();
  const finding: Problem = { ...problem('TS2531'), severity: 'warning' };
  checks.setTypes({ findings: [finding], text: '', progress: null });
  assert.equal(changes(), 1);
  assert.deepEqual(
    checks.beside([problem('syntax')]).map(({ code }) => code),
    ['syntax', 'TS2531'],
  );
  checks.clear();
  assert.equal(checks.types, null);
});
