import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ignoredIn } from './code/ignoring.ts';
import { withoutComment } from './comment-edit.ts';
import { applyEdits } from './edits.test-support.ts';
import type { Finding } from './finding.ts';
import { Lines } from './lines.ts';
import { capped, MOST } from './capped.ts';
import { codesOf, found, foundInCode, STARTER } from './checker.test-support.ts';

const AT = "console.debug('initLead: cleanup')";

/** The starter with a line of code, and lines before it, in a callback. */
const withLines = (...lines: string[]): string =>
  String(STARTER['personal_page.js']).replace(
    'let texts = TEXTS.en;',
    () => `let texts = TEXTS.en;\n${lines.join('\n')}`,
  );

const codes = (...lines: string[]): string[] => codesOf(foundInCode(withLines(...lines)));

test('a comment spares the next line, of either kind and of several rules', () => {
  assert.deepEqual(codes('// check-ignore-next-line console-method', 'console.warn(el);'), []);
  assert.deepEqual(codes('/* check-ignore-next-line console-method */', 'console.warn(el);'), []);
  const two = '// check-ignore-next-line console-method, call-forbidden';
  assert.deepEqual(codes(two, 'console.warn(el); alert(1);'), []);
});

test('it spares no other line, and what it spares nothing of is told', () => {
  const useless = codes('// check-ignore-next-line console-method', '', 'console.warn(el);');
  assert.deepEqual(useless, ['ignore-useless', 'console-method']);
  const later = codes(
    '// check-ignore-next-line console-method',
    'console.warn(el);',
    'console.warn(el);',
  );
  assert.deepEqual(later, ['console-method']);
});

test('a problem of a run can be spared, too', () => {
  const line = 'methods.getState("leed");';
  assert.deepEqual(codes('// check-ignore-next-line unknown-entity', line), []);
});

test('a comment that names nothing, or nothing known, is told at its place', () => {
  const code = withLines('// check-ignore-next-line  console-metod', '');
  const [finding] = foundInCode(code);
  const line = code.split('\n').findIndex((one) => one.includes('console-metod')) + 1;
  assert.deepEqual(
    [finding?.code, finding?.params, finding?.line, finding?.column],
    ['ignore-unknown', { name: 'console-metod', value: '`console-method`' }, line, 28],
  );
  for (const none of ['', ':', ' ,', '  ']) {
    assert.deepEqual(codes(`// check-ignore-next-line${none}`, AT), ['ignore-nothing']);
  }
  const last = `${withLines('')}\n// check-ignore-next-line`;
  assert.deepEqual(codesOf(foundInCode(last)), ['ignore-nothing']);
});

test('an id in other letters is not known, and the right one is told; none that is like it, too', () => {
  const similar = (id: string) => {
    const [finding] = foundInCode(withLines(`// check-ignore-next-line ${id}`, AT));
    return (finding!.params as { value: string }).value;
  };
  assert.equal(similar('Console-Method'), '`console-method`');
  assert.equal(similar('unknown_entity'), '`unknown-entity`');
  assert.equal(similar('because'), '—');
});

test('the mark is read in any letters and with a colon, and an id that is there twice is one', () => {
  const lines = (comment: string) => codes(comment, 'console.warn(el);');
  assert.deepEqual(lines('// Check-Ignore-Next-Line: console-method'), []);
  assert.deepEqual(lines('// check-ignore-next-line console-method, console-method'), []);
});

test('text that speaks of it, but is no such comment, is none', () => {
  assert.deepEqual(codes('el.title = "// check-ignore-next-line x";'), []);
  assert.deepEqual(codes('// See check-ignore-next-line in the docs.'), []);
});

test('a rule of the upload is not spared', () => {
  const script = `// check-ignore-next-line line-ends, text-bom\n${String(STARTER['script.js'])}`;
  assert.deepEqual(codesOf(found({ ...STARTER, 'script.js': `\uFEFF${script}` })), [
    'text-bom',
    'ignore-useless',
    'ignore-upload',
  ]);
});

test('the fix of a useless comment takes it away with its line, and leaves the names of others', () => {
  const code = withLines('      // check-ignore-next-line call-forbidden', `      ${AT};`);
  const [finding] = foundInCode(code);
  assert.equal(applyEdits(code, finding!.fix!), withLines(`      ${AT};`));
  const two = '// check-ignore-next-line call-forbidden, console-method';
  const [first] = foundInCode(withLines(two, 'console.warn(el);'));
  assert.deepEqual([first?.code, first?.fix], ['ignore-useless', undefined]);
});

test('a name that every object has is not taken for that of a rule', () => {
  for (const name of ['constructor', '__proto__', 'toString']) {
    assert.deepEqual(codes(`// check-ignore-next-line ${name}`, AT), ['ignore-unknown']);
  }
});

test('the names begin after the mark, whatever is around them', () => {
  const place = (text: string) => {
    const value = text.slice(2);
    const [comment] = [{ type: 'Line' as const, value, start: 0, end: text.length }];
    return ignoredIn([comment], new Lines(text)).map(({ id, offset }) => [id, offset]);
  };
  assert.deepEqual(place('//  check-ignore-next-line  a-b,\tc  '), [
    ['a-b', 28],
    ['c', 33],
  ]);
  assert.deepEqual(place('// check-ignore-next-line  '), [['', 0]]);
  assert.deepEqual(place('// check-ignore-next-lines a'), []);
});

test('the time for a comment grows with its length only, whatever is in it', () => {
  const time = (times: number): number => {
    const spaces = ' '.repeat(times);
    const value = ` check-ignore-next-line a${spaces}b`;
    const code = `${spaces}a /*${value}*/`;
    const began = performance.now();
    ignoredIn([{ type: 'Block', value, start: 0, end: value.length + 4 }], new Lines(value));
    withoutComment(code, code.indexOf('/*'), code.length);
    return performance.now() - began;
  };
  time(2000);
  assert.ok(time(40_000) < 100 * Math.max(time(2000), 3));
});

test('each place is told, with its own fix', () => {
  const lines = ["console.log('a');", "console.log('b'); console.info('c');"];
  const told = foundInCode(withLines(...lines));
  assert.deepEqual(
    told.map(({ code, fix }) => [code, fix?.length]),
    [
      ['console-method', 1],
      ['console-method', 1],
      ['console-method', 1],
    ],
  );
});

/** So many findings of one rule in one file. */
const many = (times: number): Finding[] =>
  Array.from({ length: times }, (_, at): Finding => {
    const fix = [{ from: at, to: at, text: '' }];
    const params = { name: 'log', expected: 'debug' };
    return { code: 'console-method', params, file: 'a.js', line: at + 1, column: 1, fix };
  });

test('what is too much for a list is one finding at the first place of the rest, with all fixes of these', () => {
  assert.deepEqual(capped(many(MOST)), many(MOST));
  const other: Finding = { code: 'minified-code', params: {}, file: 'a.js', line: 1, column: 1 };
  const told = capped([...many(MOST + 3), other]);
  assert.equal(told.length, MOST + 2);
  const { line, more, fix } = told[MOST]!;
  assert.deepEqual([line, more, fix!.length], [MOST + 1, 3, 3]);
  assert.equal(told.at(-1), other);
});

test('the time for it grows with their number only', () => {
  const time = (times: number): number => {
    const findings = many(times);
    const began = performance.now();
    capped(findings);
    return performance.now() - began;
  };
  time(2000);
  assert.ok(time(40_000) < 100 * Math.max(time(2000), 3));
});
