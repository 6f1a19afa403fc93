import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findIn, LISTED, patternOf, type Query, replaceIn } from './searching.ts';

const query = (text: string, change: Partial<Query> = {}): Query => ({
  text,
  regexp: false,
  matchCase: false,
  wholeWord: false,
  ...change,
});

/** `file:line:column hit` of all that is found. */
const found = (files: Record<string, string>, asked: Query): string[] =>
  findIn(files, asked).files.flatMap(({ file, matches }) =>
    matches.map(({ line, column, hit }) => `${file}:${line}:${column} ${hit}`),
  );

test('matches of all files, in the order of names and places', () => {
  const files = { 'b.js': 'lead\n  Lead lead', 'a.json': '{"x": "LEAD"}', 'c.js': 'none' };
  assert.deepEqual(found(files, query('lead')), [
    'a.json:1:8 LEAD',
    'b.js:1:1 lead',
    'b.js:2:3 Lead',
    'b.js:2:8 lead',
  ]);
  assert.deepEqual(found(files, query('Lead', { matchCase: true })), ['b.js:2:3 Lead']);
  assert.deepEqual(found(files, query('')), []);
});

test('a word is whole in any alphabet', () => {
  const files = { a: 'сделка сделками $lead lead leads lead_id (lead)' };
  const whole = { wholeWord: true };
  assert.deepEqual(found(files, query('сделка', whole)), ['a:1:1 сделка']);
  assert.deepEqual(found(files, query('lead', whole)), ['a:1:23 lead', 'a:1:43 lead']);
  assert.deepEqual(found(files, query('a|lead', { wholeWord: true, regexp: true })), [
    'a:1:23 lead',
    'a:1:43 lead',
  ]);
});

test('signs of expressions are only signs, unless the reader wants an expression', () => {
  const files = { a: 'f(x) [a-b] a.b axb $1 \\d' };
  for (const text of ['f(x)', '[a-b]', 'a.b', '$1', '\\d']) {
    assert.equal(findIn(files, query(text)).total, 1, text);
  }
  assert.equal(findIn(files, query('a.b', { regexp: true })).total, 3);
});

test('an expression that is none is refused, even where it would be one inside of another', () => {
  for (const text of ['(', '[', 'a)|(b', '\\', '(?<a']) {
    assert.throws(() => patternOf(query(text, { regexp: true, wholeWord: true })), SyntaxError);
  }
});

test('lines begin and end where the text has them, and a match may take several', () => {
  assert.deepEqual(found({ a: 'one\n\ntwo\nthree' }, query('^t', { regexp: true })), [
    'a:3:1 t',
    'a:4:1 t',
  ]);
  assert.deepEqual(found({ a: 'one\ntwo' }, query('e\\nt', { regexp: true })), ['a:1:3 e\nt']);
  assert.deepEqual(found({ a: 'bab' }, query('a*|^|$', { regexp: true })), ['a:1:2 a']);
});

test('the line is shown around a match, without its indent; a long one is cut', () => {
  const text = `    let a = 1;\n${'x'.repeat(1000)}needle${'y'.repeat(1000)}`;
  const [first] = findIn({ a: text }, query('a =')).files[0]!.matches;
  assert.equal(first!.before + first!.hit + first!.after, 'let a = 1;');
  const [long] = findIn({ a: text }, query('needle')).files[0]!.matches;
  assert.ok(long!.before.startsWith('…x') && long!.after.endsWith('y…'));
  assert.ok((long!.before + long!.hit + long!.after).length < 220);
});

test('all matches are counted, not all are listed', () => {
  const result = findIn({ a: 'x'.repeat(LISTED), b: 'xx' }, query('x'));
  assert.equal(result.total, LISTED + 2);
  assert.equal(result.cut, true);
  assert.equal(result.files.flatMap(({ matches }) => matches).length, LISTED);
});

test('one match, those of a file or all are replaced; other files are left out', () => {
  const files = { a: 'x x x', b: 'x', c: 'y' };
  assert.deepEqual(replaceIn(files, query('x'), 'z'), {
    files: { a: 'z z z', b: 'z' },
    count: 4,
  });
  assert.deepEqual(replaceIn(files, query('x'), '', { file: 'a' }).files, { a: '  ' });
  assert.deepEqual(replaceIn(files, query('x'), 'z', { file: 'a', from: 2 }), {
    files: { a: 'x z x' },
    count: 1,
  });
  assert.equal(replaceIn(files, query('x'), 'z', { file: 'a', from: 1 }).count, 0);
});

test('a replacement of plain text is plain', () => {
  assert.deepEqual(replaceIn({ a: 'x' }, query('x'), '$&$1$$').files, { a: '$&$1$$' });
});

test('a replacement of an expression is what the language makes of it', () => {
  const text = 'ab-cd ab-';
  for (const source of ['(a)(b)-(c)?', '(?<first>a)(b)', 'a', '((((((((((a))))))))))']) {
    const asked = query(source, { regexp: true });
    for (const replacement of [
      '[$1]',
      '[$2$1]',
      '$3',
      '$0',
      '$$1',
      '$&$&',
      '$10',
      '$11',
      '$<first>',
      '$x',
      '$',
    ]) {
      assert.equal(
        replaceIn({ a: text }, asked, replacement).files.a,
        text.replace(patternOf(asked), replacement),
        `${source} → ${replacement}`,
      );
    }
  }
});

test('a file may have a name that every object has', () => {
  const files = Object.fromEntries([
    ['__proto__', 'one'],
    ['constructor', 'one'],
  ]);
  const { files: changed, count } = replaceIn(files, query('one'), 'two');
  assert.equal(count, 2);
  assert.deepEqual(Object.entries(changed), [
    ['__proto__', 'two'],
    ['constructor', 'two'],
  ]);
});
