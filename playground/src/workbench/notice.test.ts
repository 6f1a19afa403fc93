import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Notice, Notices, noticeText, OFFERS, offers } from './notice.ts';
import { EN } from './words/en.ts';
import { RU } from './words/ru.ts';

const ALL: readonly Notice[] = [
  { kind: 'draft' },
  { kind: 'example' },
  { kind: 'link', text: 'Somebody else’s code.' },
  { kind: 'told', text: 'TypeScript is loading.' },
  { kind: 'autorun' },
  { kind: 'hung' },
  { kind: 'reset' },
  { kind: 'opened', text: 'bundle.js was added.' },
  { kind: 'replaced', text: 'Replaced: 3.' },
  { kind: 'removed', file: 'backend.py' },
  { kind: 'exported', changed: {}, empty: null },
  { kind: 'project', changed: {}, empty: null, next: 'Unpack it.' },
  { kind: 'failed', reason: 'no luck' },
];

test('every notice has its own text in both languages', () => {
  for (const words of [EN, RU]) {
    assert.equal(new Set(ALL.map((notice) => noticeText(notice, words))).size, ALL.length);
  }
  assert.equal(ALL.length, Object.keys(OFFERS).length);
});

test('an export says what is empty and what was changed', () => {
  const text = (changed: Record<string, 'line-ends'[]>, empty: string | null) =>
    noticeText({ kind: 'exported', changed, empty }, EN);
  assert.equal(text({}, null), 'widget.zip is ready: upload it to amoCRM.');
  assert.equal(
    text({ 'a.js': ['line-ends'] }, 'personal_page.js'),
    'widget.zip is ready: upload it to amoCRM. personal_page.js in it is empty: the widget has no code yet. ' +
      'a.js: line endings were changed to LF.',
  );
});

test('a project says the same, after what the reader does with it', () => {
  const changed = { 'widget/a.js': ['line-ends' as const] };
  assert.equal(
    noticeText({ kind: 'project', changed, empty: 'a.js', next: 'Unpack it.' }, EN),
    'Unpack it. a.js in it is empty: the widget has no code yet. widget/a.js: line endings were changed to LF.',
  );
});

test('what can be undone offers that, a draft the example, and hung code a run', () => {
  assert.deepEqual(
    ALL.filter((notice) => offers(notice, 'undo')).map(({ kind }) => kind),
    ['reset', 'opened', 'replaced', 'removed'],
  );
  assert.ok(offers({ kind: 'draft' }, 'reset'));
  assert.ok(offers({ kind: 'hung' }, 'runAnyway'));
  assert.ok(!offers(null, 'undo'));
});

test('typing takes away a notice that offers an undo, and no other', () => {
  for (const notice of ALL) {
    const notices = new Notices(notice, () => undefined);
    notices.typed();
    assert.equal(notices.current, offers(notice, 'undo') ? null : notice, notice.kind);
  }
});
