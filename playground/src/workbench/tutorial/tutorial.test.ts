import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScenarioReport, ScenarioStep } from '../../protocol/public.ts';
import { differencesOf } from './difference.ts';
import { KEY, type Progress, readProgress, withPassed, writeProgress } from './progress.ts';
import { beginningOf, goingOn, outcomeOf, type Step } from './steps.ts';

const step = (name: string, before: string, after: string, more: Step['start'] = {}): Step => ({
  name,
  title: name,
  tasks: [],
  check: '',
  start: { 'personal_page.js': before, ...more },
  solution: { 'personal_page.js': after, ...more },
});
const STEPS = [
  step('a', '', 'a'),
  step('b', 'a', 'b'),
  step('c', 'b', 'b', { 'manifest.json': '{}' }),
];

const taken = (status: ScenarioStep['status'], hint?: string): ScenarioStep => ({
  kind: 'expect',
  text: 'A step',
  line: 1,
  column: 1,
  status,
  ms: 0,
  ...(hint !== undefined && { hint }),
});
const report = (status: ScenarioReport['status'], steps: ScenarioStep[]): ScenarioReport => ({
  status,
  title: '',
  steps,
  problems: [],
  console: [],
});

test('the first task that is not done gives the hint, and all that are done are ticked', () => {
  const steps = [taken('passed', 'One'), taken('failed', 'Two'), taken('passed', 'Three')];
  assert.deepEqual(outcomeOf(report('failed', steps)), {
    done: [true, false, true],
    hint: 'Two',
    passed: false,
  });
});

test('a check that was overtaken says nothing, and one that fails beside its tasks says what it expected', () => {
  assert.equal(outcomeOf(report('stopped', [taken('skipped', 'One')])), null);
  const failed = { ...taken('failed'), expected: 'No problems', actual: 'syntax' };
  const outcome = outcomeOf(report('failed', [taken('passed', 'One'), failed]));
  assert.deepEqual(outcome, { done: [true], hint: 'No problems syntax', passed: false });
});

test("a step goes on with the reader's passing code and gains what it adds", () => {
  const progress: Progress = { b: { 'personal_page.js': 'mine', 'notes.txt': 'n' } };
  assert.deepEqual(beginningOf(STEPS, 2, progress), {
    files: { 'personal_page.js': 'mine', 'notes.txt': 'n', 'manifest.json': '{}' },
    from: 'reader',
  });
});

test("without a pass of the step before, a step begins with the tutorial's own files", () => {
  assert.deepEqual(beginningOf(STEPS, 1, {}), { files: STEPS[1]!.start, from: 'step' });
  assert.deepEqual(beginningOf(STEPS, 1, { a: null }), { files: STEPS[1]!.start, from: 'step' });
  assert.deepEqual(beginningOf(STEPS, 0, {}), { files: STEPS[0]!.start, from: 'reader' });
});

test('the first step that is not passed is the one to go on with', () => {
  assert.equal(goingOn(STEPS, {})?.name, 'a');
  assert.equal(goingOn(STEPS, { a: null, c: null })?.name, 'b');
  assert.equal(goingOn(STEPS, { a: null, b: null, c: null }), null);
});

test('progress is read as it was written; what is no progress is none', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const progress = withPassed({ a: null }, 'b', { 'personal_page.js': 'mine' });
  assert.ok(writeProgress(storage, progress));
  assert.deepEqual(readProgress(storage), progress);
  for (const broken of ['{', '[]', '{"version":2,"passed":{"a":null}}', '{"version":1}']) {
    kept.set(KEY, broken);
    assert.deepEqual(readProgress(storage), {});
  }
});

test('a record is bounded: the oldest code goes first, and its step stays passed', () => {
  let written = '';
  const long = { 'personal_page.js': 'x'.repeat(300_000) };
  writeProgress({ setItem: (_, value) => (written = value) }, { a: long, b: long });
  assert.deepEqual(readProgress({ getItem: () => written }), { a: null, b: long });
});

test('a storage that takes nothing, or cannot be read, is said and not thrown', () => {
  const refuse = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  assert.equal(writeProgress({ setItem: refuse }, { a: null }), false);
  assert.deepEqual(readProgress({ getItem: refuse }), {});
});

test('a difference shows what changes and the lines around it', () => {
  const lines = ['1', '2', '3', '4', '5', '6'];
  const before = { 'a.js': `${lines.join('\n')}\n`, 'same.js': '' };
  const after = { 'a.js': `${lines.join('\n').replace('5', 'five')}\n`, 'same.js': '' };
  assert.deepEqual(differencesOf(before, after), [
    {
      file: 'a.js',
      lines: [
        null,
        { kind: 'both', text: '3' },
        { kind: 'both', text: '4' },
        { kind: 'removed', text: '5' },
        { kind: 'added', text: 'five' },
        { kind: 'both', text: '6' },
      ],
    },
  ]);
});

test('where there is room for the names of steps only, those are kept', () => {
  let kept = '';
  const setItem = (_key: string, value: string) => {
    if (value.length > 60) {
      throw new DOMException('full', 'QuotaExceededError');
    }
    kept = value;
  };
  assert.equal(writeProgress({ setItem }, { a: { 'personal_page.js': 'x'.repeat(60) } }), true);
  assert.deepEqual(readProgress({ getItem: () => kept }), { a: null });
});
