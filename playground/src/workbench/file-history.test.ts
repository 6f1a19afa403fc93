import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Content, type Entry, entryOf, texts, withEntries } from './content.ts';
import { FileHistory } from './file-history.ts';

const START: Content = {
  files: { 'personal_page.js': 'code', 'i18n/ru.json': '{}' },
  carried: { binaries: { 'images/logo.png': 'iVBO' }, whole: true },
};

/** Files that change, and the history of it. */
function changing(content = START) {
  const history = new FileHistory();
  let current = content;
  const keep = (next: Content) => (current = next);
  return {
    history,
    get current() {
      return current;
    },
    change(entries: [string, Entry | null][], moved?: [string, string]) {
      const before = current;
      current = withEntries(current, new Map(entries));
      history.add({ before, after: current, moved });
    },
    type(path: string, text: string) {
      current = withEntries(current, new Map([[path, { text }]]));
    },
    undo: () => history.undo(current, keep),
    redo: () => history.redo(current, keep),
  };
}

test('a change is taken back and done again, and another one ends that', () => {
  const files = changing();
  files.change([['images/logo.png', null]]);
  files.undo();
  assert.deepEqual(files.current, START);
  assert.ok(!files.history.canUndo);
  files.redo();
  assert.equal(entryOf(files.current, 'images/logo.png'), null);
  files.undo();
  files.change([['new.css', { text: '' }]]);
  assert.ok(!files.history.canRedo);
});

test('what was typed into other files since stays', () => {
  const files = changing();
  files.change([['i18n/ru.json', null]]);
  files.type('personal_page.js', 'typed');
  files.undo();
  assert.deepEqual(files.current.files, { 'personal_page.js': 'typed', 'i18n/ru.json': '{}' });
});

test('what was typed into a file comes back with the file', () => {
  const files = changing();
  files.change([['new.css', { text: '' }]]);
  files.type('new.css', 'typed');
  files.undo();
  assert.equal(entryOf(files.current, 'new.css'), null);
  files.redo();
  assert.deepEqual(entryOf(files.current, 'new.css'), { text: 'typed' });
});

test('a file that was renamed goes back with what was typed into it, and forth again', () => {
  const files = changing();
  files.change(
    [
      ['i18n/ru.json', null],
      ['i18n/es.json', { text: '{}' }],
    ],
    ['i18n/ru.json', 'i18n/es.json'],
  );
  files.type('i18n/es.json', '{"a":1}');
  files.undo();
  assert.deepEqual(entryOf(files.current, 'i18n/ru.json'), { text: '{"a":1}' });
  assert.equal(entryOf(files.current, 'i18n/es.json'), null);
  files.type('i18n/ru.json', '{"b":2}');
  files.redo();
  assert.deepEqual(entryOf(files.current, 'i18n/es.json'), { text: '{"b":2}' });
  assert.equal(entryOf(files.current, 'i18n/ru.json'), null);
});

test('a whole widget that took the place of another gives it back', () => {
  const files = changing();
  const before = files.current;
  const after = texts({ 'personal_page.js': 'other' });
  files.history.add({ before, after });
  let current = after;
  files.history.undo(after, (content) => (current = content));
  assert.deepEqual(current, START);
});

test('a change that cannot be kept is still there to be taken back', () => {
  const files = changing();
  files.change([['images/logo.png', null]]);
  const refuse = () => {
    throw new DOMException('elsewhere', 'InvalidStateError');
  };
  assert.throws(() => files.history.undo(files.current, refuse));
  files.undo();
  assert.deepEqual(files.current, START);
});

test('nothing to take back changes nothing', () => {
  const files = changing();
  files.undo();
  files.redo();
  assert.equal(files.current, START);
});
