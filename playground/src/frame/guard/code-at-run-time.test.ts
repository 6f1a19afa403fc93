import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asGlobals, eventOf } from '../telling/page.test-support.ts';
import { CodeAtRunTime } from './code-at-run-time.ts';

const { document } = asGlobals({ document: new EventTarget() });
const refused: { by: string; call?: Error }[] = [];
const NativeFunction = Function;
const code = new CodeAtRunTime({
  realm: globalThis,
  guard: 'guard',
  refused: (made) => refused.push(made),
});

type Made = (...texts: string[]) => (...given: unknown[]) => unknown;

function violate(blockedURI: string, effectiveDirective: string): void {
  document.dispatchEvent(eventOf('securitypolicyviolation', { blockedURI, effectiveDirective }));
}

function takeRefused(): string[] {
  return refused.splice(0).map(({ by }) => by);
}

/** The address that an `import()` reads. */
function addressOf(specifier: string): unknown {
  const read = code.address(specifier) as { [Symbol.toPrimitive](): unknown };
  return read[Symbol.toPrimitive]();
}

test('what the browser refuses is told with the call that it was, in their order', () => {
  assert.equal(code.text('1 + 1'), '1 + 1');
  assert.equal(code.text('go()', 'setTimeout'), 'go()');
  violate('eval', 'script-src');
  violate('eval', 'script-src');
  assert.ok(refused.every(({ call }) => call instanceof Error));
  violate('eval', 'script-src');
  assert.equal(refused.at(-1)?.call, undefined);
  assert.deepEqual(takeRefused(), ['eval', 'setTimeout', 'eval']);
});

test('scripts and workers of text are refused; pictures of it are none', () => {
  violate('blob', 'script-src-elem');
  violate('data', 'worker-src');
  violate('data', 'img-src');
  violate('https://a.example/x.js', 'script-src-elem');
  assert.deepEqual(takeRefused(), ['blob:', 'data:']);
});

test('a module of text is refused where its address is read, one of a server is not', () => {
  assert.equal(addressOf('https://a.example/m.js'), 'https://a.example/m.js');
  assert.equal(addressOf('./m.js'), './m.js');
  for (const address of ['data:text/javascript,1', 'blob:null/1']) {
    assert.throws(() => addressOf(address), TypeError);
  }
  assert.deepEqual(takeRefused(), ['import()', 'import()']);
});

test('functions stay what they were to those who look, by whichever name they are made', () => {
  assert.notEqual(Function, NativeFunction);
  assert.ok((() => undefined) instanceof Function);
  const make: unknown = Function;
  assert.deepEqual(Reflect.apply(make as Made, null, ['return [3]'])(), [3]);
  const constructed = Reflect.construct(make as Made, ['a', 'return [a]']) as ReturnType<Made>;
  assert.deepEqual(constructed(4), [4]);
  assert.equal((() => undefined).constructor, Function);
  assert.deepEqual(takeRefused(), []);
});

test('code that is allowed calls the guard, of all four kinds of functions', () => {
  code.allow((source, guard) => `/*${guard}*/${source}`);
  assert.equal(code.text('1'), '/*guard*/1');
  assert.equal(code.text(1), 1);
  const sources: string[] = [];
  code.allow((source) => {
    sources.push(source);
    return source;
  });
  const kinds = [
    () => undefined,
    async () => Promise.resolve(),
    function* () {
      yield 1;
    },
    async function* () {
      yield Promise.resolve(1);
    },
  ];
  for (const { constructor } of kinds) {
    assert.equal(typeof (constructor as FunctionConstructor)('return 1'), 'function');
  }
  assert.equal(sources.length, 4);
  assert.ok(sources.every((source) => source.includes('return 1')));
});
