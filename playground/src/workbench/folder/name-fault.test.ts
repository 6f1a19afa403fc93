import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleaned, faultOfName } from './name-fault.ts';

const OTHERS = ['personal_page.js', 'i18n/ru.json'];
const kindOf = (path: string, isText?: boolean) => {
  const fault = faultOfName(path, OTHERS, isText);
  return fault?.kind === 'refused' ? fault.reason : (fault?.kind ?? null);
};

test('a path in the folder of the widget is a name', () => {
  for (const path of ['styles.css', 'i18n/es.json', 'Привет.json', 'a b.txt']) {
    assert.equal(kindOf(path), null, path);
  }
});

test('what no archive takes is refused with its reason', () => {
  const wrong = {
    '': 'empty',
    '../x.js': 'path-leads-out',
    '/x.js': 'absolute-path',
    'C:x.js': 'drive-letter',
    'a//b.js': 'odd-path',
    'a/__proto__': 'odd-path',
    'i18n/ru.json': 'duplicate',
    'I18N/RU.json': 'twins',
    'i18n/ru.json/x': 'file-and-folder',
    i18n: 'file-and-folder',
    'a\u202ejs.png': 'name-with-control-characters',
    'a\u200b.js': 'name-with-control-characters',
    '\u2066a.js\u2069': 'name-with-control-characters',
    [`${'x'.repeat(260)}.js`]: 'name-too-long',
    'node_modules/x.js': 'left-out',
    '.env': 'left-out',
  };
  for (const [path, kind] of Object.entries(wrong)) {
    assert.equal(kindOf(path), kind, path);
  }
});

test('a text keeps a name of a text, and what is none gets none', () => {
  assert.equal(kindOf('logo.js', false), 'kind');
  assert.equal(kindOf('code.png', true), 'kind');
  assert.equal(kindOf('code.css', true), null);
  assert.equal(kindOf('logo.webp', false), null);
});

test('a name is taken as it was meant', () => {
  assert.equal(cleaned('  ./i18n\\es.json '), 'i18n/es.json');
  assert.equal(cleaned('и\u0306.json'), 'й.json');
});
