import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ignoredIn } from './code/ignoring.ts';
import { withoutComment } from './comment-edit.ts';
import { applyEdits } from './edits.test-support.ts';
import type { Finding } from './finding.ts';
import { Lines } from './lines.ts';
import { mergedOnce } from './once.ts';
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
    ['ignore-unknown', { name: 'console-metod' }, line, 28],
  );
  assert.deepEqual(codes('// check-ignore-next-line', AT), ['ignore-unknown']);
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

test('the fixes of what is said once are put together without copying those before', () => {
  const time = (times: number): number => {
    const findings = Array.from({ length: times }, (_, at): Finding => {
      const fix = [{ from: at, to: at, text: '' }];
      const params = { name: 'log', expected: 'debug' };
      return { code: 'console-method', params, file: 'a.js', line: 1, column: 1, fix };
    });
    const began = performance.now();
    const [merged] = mergedOnce(findings);
    const taken = performance.now() - began;
    assert.equal(merged?.fix?.length, times);
    assert.equal(findings[0]?.fix?.length, 1);
    return taken;
  };
  time(2000);
  assert.ok(time(40_000) < 100 * Math.max(time(2000), 3));
});
