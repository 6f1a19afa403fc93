import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_SETTINGS } from '../../session/settings.ts';
import { askedFor, borrow, fragmentOf, Lender, type Lent, type Line } from './lending.ts';

/** Lines on which each hears what the others say, at once. */
function lines(count: number): Line[] {
  const open = new Set<Line>();
  const all = Array.from({ length: count }, () => {
    const line: Line = {
      onmessage: null,
      postMessage: (data: unknown) => {
        for (const other of open) {
          if (other !== line) {
            other.onmessage?.({ data: structuredClone(data) } as MessageEvent);
          }
        }
      },
      close: () => void open.delete(line),
    };
    open.add(line);
    return line;
  });
  return all;
}

const run = (code: string): Lent => ({
  files: { 'personal_page.js': code },
  settings: DEFAULT_SETTINGS,
  lead: '1',
});

/** A tab that borrows, and the code that it was lent. */
function tab(line: Line, end = new AbortController()) {
  const codes: string[] = [];
  let unanswered = false;
  borrow(
    line,
    {
      lent: ({ files }) => codes.push(files['personal_page.js']!),
      none: () => {
        unanswered = true;
      },
    },
    0,
    end.signal,
  );
  return { codes, end, isUnanswered: () => unanswered };
}

const later = () => new Promise((resolve) => setTimeout(resolve, 1));

test('a tab runs what was run last, and what is run from then on', async () => {
  const [own, other] = lines(2) as [Line, Line];
  let current: Lent | null = run('first');
  const lender = new Lender(own, () => current);
  const { codes, isUnanswered } = tab(other);
  lender.changed();
  current = run('second');
  lender.changed();
  lender.changed();
  await later();
  assert.deepEqual(codes, ['first', 'second']);
  assert.equal(isUnanswered(), false);
});

test('a tab that asks before anything was run waits for the first run', () => {
  const [own, other] = lines(2) as [Line, Line];
  let current: Lent | null = null;
  const lender = new Lender(own, () => current);
  const { codes } = tab(other);
  assert.deepEqual(codes, []);
  current = run('first');
  lender.changed();
  assert.deepEqual(codes, ['first']);
});

test('a tab is told when nobody lends', async () => {
  const [own, other] = lines(2) as [Line, Line];
  new Lender(own, () => run('first')).close();
  const { codes, isUnanswered } = tab(other);
  await later();
  assert.deepEqual([codes, isUnanswered()], [[], true]);
});

test('a tab that ends hears of nothing more', async () => {
  const [own, other] = lines(2) as [Line, Line];
  let current: Lent | null = null;
  const lender = new Lender(own, () => current);
  const { codes, end, isUnanswered } = tab(other);
  end.abort();
  current = run('first');
  lender.changed();
  await later();
  assert.deepEqual([codes, isUnanswered()], [[], false]);
});

test('only the address of a lent cabinet asks for one', () => {
  const id = '01234567-89ab-cdef-0123-456789abcdef';
  assert.equal(askedFor(fragmentOf(id)), id);
  for (const hash of ['', '#w1=abc', '#cabinet=', `#cabinet=${id}0`, '#cabinet=../x', '#other']) {
    assert.equal(askedFor(hash), null, hash);
  }
});
