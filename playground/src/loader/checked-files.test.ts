import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkedFiles } from './checked-files.ts';

const MAIN = 'personal_page.js';

test('files are copied and frozen', () => {
  const own: Record<string, string> = { [MAIN]: 'x', 'i18n/ru.json': '{}' };
  const checked = checkedFiles(own, MAIN, 'en');
  own['a'] = 'b';
  assert.deepEqual(checked, { [MAIN]: 'x', 'i18n/ru.json': '{}' });
  assert.ok(Object.isFrozen(checked));
});

test('source in the place of the code is a set of files, too', () => {
  const files = { 'src/personal_page.tsx': '' };
  assert.deepEqual(checkedFiles(files, MAIN, 'en'), files);
});

test('what is no set of files is refused by name', () => {
  const refused: Record<string, [unknown, string]> = {
    nothing: [{}, 'personal_page.js is missing'],
    'no object': [null, 'files: an object'],
    'a list': [['define()'], 'files: an object'],
    'a path that leads out': [
      { [MAIN]: '', '../../etc': '' },
      '"../../etc" is not a path inside a widget',
    ],
    'a number as a text': [
      { [MAIN]: '', 'script.js': 5 },
      'the content of script.js is not a string',
    ],
    'a number as the code': [{ [MAIN]: 5 }, 'the content of personal_page.js is not a string'],
  };
  for (const [name, [files, said]] of Object.entries(refused)) {
    assert.throws(
      () => checkedFiles(files, MAIN, 'en'),
      (error) => error instanceof TypeError && error.message.includes(said),
      name,
    );
  }
});

test('a refusal is in the language of the element', () => {
  assert.throws(() => checkedFiles({}, MAIN, 'ru'), { message: `files: нет файла ${MAIN}` });
});
