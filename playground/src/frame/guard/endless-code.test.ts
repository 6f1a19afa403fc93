import assert from 'node:assert/strict';
import { test } from 'node:test';
import vm from 'node:vm';
import { instrumentText } from '../../source/instrument-text.ts';
import { GuardTripped } from '../errors.ts';
import { createGuard } from './guard.ts';

const FILE = 'personal_page.js';

/** Code that never ends by itself, of any shape that ends within its task: the others take a browser. */
const SHAPES: Record<string, string> = {
  while: 'while (true) {}',
  'while without a block': 'let n = 0; while (true) n++;',
  do: 'do {} while (true);',
  for: 'for (;;);',
  'for in': 'for (const k in { a: 1 }) { for (;;) {} }',
  'for of': 'for (const x of (function* () { while (true) yield 1; })()) {}',
  continue: 'while (true) { continue; }',
  'continue of a do': 'do { continue; } while (true);',
  label: 'outer: while (true) { while (true) { continue outer; } }',
  'catch inside': 'for (;;) { try { while (true) {} } catch (e) {} }',
  'finally inside': 'a: for (;;) { try { while (true) {} } finally { continue a; } }',
  'recursion with catch':
    'function f() { try { f(); } catch (e) {} try { f(); } catch (e) {} }f();',
  'mutual recursion with catch':
    'const f = () => { try { g(); } finally { g(); } }; const g = () => { try { f(); } finally { f(); } }; f();',
  'generator that yields to nobody': '(function* () { while (true) {} })().next();',
  'generator of generators':
    'const one = function* () { yield 1; }; for (const x of (function* () { while (true) yield* one(); })()) {}',
  getter: 'const o = { get x() { for (;;) {} } }; o.x;',
  class: 'new (class { field = (() => { for (;;) {} })(); })();',
  'fields of a class':
    'let n = 60; class A { a = n > 0 && (n--, new A(), new A(), n++); } new A();',
  'classes in the fields of a class':
    'let n = 60; class A { a = class { static { n > 0 && (n--, new A(), new A(), n++); } }; } new A();',
  'callback of a library': '[1, 2].sort(() => { for (;;) {} });',
};

/** The line of the file that an error was thrown at, as far as its stack tells. */
const lineOf = (error: Error): number =>
  Number(new RegExp(`${FILE}:(\\d+):`).exec(error.stack ?? '')?.[1]);

for (const [shape, source] of Object.entries(SHAPES)) {
  test(`the guard ends code that never ends, at its place: ${shape}`, () => {
    let time = 0;
    let endTask: () => void = () => undefined;
    const lines: (number | undefined)[] = [];
    const guard = createGuard({
      limit: 1000,
      // Every reading of the clock takes long: endless code need not run for a second.
      now: () => (time += 10),
      afterTask: (work) => {
        endTask = work;
      },
      placeOf: (error) => {
        const line = lineOf(error);
        return line ? { file: FILE, line, column: 1 } : undefined;
      },
      tripped: (place) => lines.push(place?.line),
    });
    const text = instrumentText(`\n\n\n${source}\n`, 'guard');
    // Some of it catches what the guard throws, and comes to its end.
    try {
      vm.runInNewContext(text, { guard }, { filename: FILE });
    } catch (error) {
      assert.ok(error instanceof GuardTripped, String(error));
    }
    endTask();
    assert.deepEqual(lines, [4]);
  });
}
