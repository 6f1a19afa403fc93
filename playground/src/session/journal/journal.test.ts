import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE_CONTRACT } from '../../contract/published.test-support.ts';
import type { Finding } from '../../protocol/messages.ts';
import { line } from '../session.test-support.ts';
import { Journal, type JournalChange } from './journal.ts';

const MOST = 5000;

function keeping() {
  const clock = { now: 1000 };
  const changes: JournalChange[] = [];
  const journal = new Journal({
    contract: PAGE_CONTRACT,
    docs: new URL('https://docs.example/en/'),
    now: () => clock.now,
    changed: (change) => changes.push(change),
  });
  return { journal, clock, changes };
}

const finding = (reason: string, widget = 'personal_page.js'): Finding => ({
  code: 'runtime-error',
  widget,
  params: { reason },
});

test('of events, lines and problems the newest are kept', () => {
  const { journal } = keeping();
  for (let number = 1; number <= MOST + 2; number += 1) {
    journal.receive({ type: 'problem', finding: finding(String(number)) });
    journal.receive({ type: 'console', entry: line(String(number)) });
    journal.note('page.reloaded', '', {});
  }
  assert.deepEqual(
    [journal.problems.length, journal.console.length, journal.events.length],
    [MOST, MOST, MOST],
  );
  assert.equal(journal.console[0]?.text, '3');
  assert.deepEqual([journal.events[0]?.seq, journal.events.at(-1)?.seq], [3, MOST + 2]);
});

test('the page numbers the events, and the numbers begin anew with a run', () => {
  const { journal, clock } = keeping();
  const event = { id: 3, at: 7, type: 'page.reloaded', widget: '', detail: {}, seq: 99 } as const;
  journal.receive({ type: 'event', event });
  clock.now += 5;
  journal.note('page.reloaded', '', {});
  assert.deepEqual(
    journal.events.map(({ seq, at }) => [seq, at]),
    [
      [1, 7],
      [2, 5],
    ],
  );
  journal.clear();
  assert.deepEqual(journal.events, []);
  journal.note('page.reloaded', '', {});
  assert.deepEqual(
    journal.events.map(({ seq, at }) => [seq, at]),
    [[1, 0]],
  );
});

test('a withdrawn code is told once, and only where there is something to take back', () => {
  const { journal, changes } = keeping();
  journal.withdraw('runtime-error');
  assert.equal(changes.length, 0);
  journal.addFinding(finding('one'));
  journal.addFinding({ code: 'empty', widget: '', params: {} });
  journal.withdraw('runtime-error');
  assert.deepEqual(
    journal.problems.map(({ code }) => code),
    ['empty'],
  );
  assert.deepEqual(changes.at(-1), { type: 'withdrawn', code: 'runtime-error' });
});

test('problems of neighbours are listed, but are not the own ones', () => {
  const { journal } = keeping();
  journal.addFinding(finding('theirs', 'tidy-neighbour'));
  journal.addFinding(finding('mine'));
  assert.equal(journal.problems.length, 2);
  assert.deepEqual(
    journal.ownProblems.map(({ widget }) => widget),
    ['personal_page.js'],
  );
});

test('messages that were left out are one problem with their number', () => {
  const { journal } = keeping();
  journal.receive({ type: 'suppressed', count: 7 });
  const [problem] = journal.problems;
  assert.deepEqual(
    [problem?.code, problem?.severity, problem?.widget],
    ['message-flood', PAGE_CONTRACT.problems['message-flood']?.severity, 'personal_page.js'],
  );
});

test('clearing the console leaves events and problems', () => {
  const { journal, changes } = keeping();
  journal.receive({ type: 'console', entry: line('gone') });
  journal.addFinding(finding('stays'));
  journal.receive({ type: 'cleared' });
  assert.deepEqual([journal.console.length, journal.problems.length], [0, 1]);
  assert.deepEqual(changes.at(-1), { type: 'cleared' });
});
