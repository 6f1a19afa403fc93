import assert from 'node:assert/strict';
import { test } from 'node:test';
import vm from 'node:vm';
import { instrument } from './instrument.ts';
import { parseScript } from './parse.ts';

/** The text with what the guard is asked for, `G` being the guard; comments are those that find it again. */
function asks(source: string, nested = false): string {
  const parsed = parseScript(source);
  assert.ok(parsed.ok, source);
  const { text } = instrument(source, parsed.program, 'G', { guarded: false, nested });
  assert.ok(parseScript(text).ok, text);
  return text.replaceAll(/\/\*G(?:\?\.?)?\*\//g, '');
}

test('the name is that of the page where nothing else bears it', () => {
  for (const [source, expected] of [
    ['location.href', 'G.page.location.href'],
    [
      'location = 1; location += 2; location++',
      'G.page.location = 1; G.page.location += 2; G.page.location++',
    ],
    ['typeof location', 'typeof G.page.location'],
    ['f({ location })', 'f({ location:G.page.location })'],
    ['({ location } = x)', '({ location:G.page.location } = G.like(x))'],
    ['for (location of x);', 'for (G.page.location of x);'],
    ['new location.A()', 'new G.page.location.A()'],
    ['{ let location = 1 } location', '{ let location = 1 } G.page.location'],
    [
      'for (const location of x) location; location',
      'for (const location of x) location; G.page.location',
    ],
    ['x = class location {}; location', 'x = class location {}; G.page.location'],
    ['var location; location', 'var location; G.page.location'],
    ['class A { [location] = location }', 'class A { [G.page.location] = G.page.location }'],
  ] as const) {
    assert.equal(asks(source), expected);
  }
});

test('names of the widget, keys and labels are left alone', () => {
  for (const source of [
    'function f(location) { return location }',
    'function f({ location }, [a]) { return location }',
    'function f() { location = 2; var location }',
    'function f() { if (x) { function location() {} } return location }',
    '(location) => location',
    'try {} catch (location) { location }',
    'try {} catch ({ location }) { location }',
    'switch (x) { case 1: let location; default: location }',
    'x = function location() { location }',
    'class A { location = 1; location() {} static location; get location() {} }',
    'location: for (;;) continue location',
    'x = { location: 1, location() {} }',
    '{ class location { a() { location } } }',
    'x = "location" + `location`',
    'a?.b.location.c',
    'class A extends B { m() { return super.location } }',
    'x.locations + x.relocation',
  ]) {
    assert.equal(asks(source), source);
  }
});

test('what has a location goes through the guard, however it is written', () => {
  for (const [source, expected] of [
    ['w.location.href', 'G.of(w).location.href'],
    ['w["location"]', 'G.of(w)["location"]'],
    ['w[`location`] = 1', 'G.of(w)[`location`] = 1'],
    ['w[location]', 'w[G.page.location]'],
    ['a\nb.location = 1', 'a\nG.of(b).location = 1'],
    ['(a, b) /* ) */ .location', 'G.of((a, b)) /* ) */ .location'],
    ['w?.location?.href', 'G.of(w)?.location?.href'],
    ['a?.document.location.href', 'G.of(a?.document)?.location.href'],
    ['a?.window["location"]', 'G.of(a?.window)?.["location"]'],
    ['new a.location.B(c.location)', 'new (G.of(a)).location.B(G.of(c).location)'],
    ['const { location: l, history } = w', 'const { location: l, history } = G.like(w)'],
    ['f = ({ location } = w) => location', 'f = ({ location } = G.like(w)) => location'],
    ['({ location: l } = (a, b))', '({ location: l } = (a, G.like(b)))'],
    ['with (o) { location; location = 1 }', 'with (o) { G.at(location); location = 1 }'],
  ] as const) {
    assert.equal(asks(source), expected);
  }
});

test('where names may be bound around a text, the value decides', () => {
  assert.equal(asks('location.href', true), 'G.at(location).href');
  assert.equal(asks('var location = 1; location', true), 'var location = 1; location');
  assert.equal(asks('location = 1', true), 'G.page.location = 1');
});

test('columns stay those of the script as written', () => {
  const source = 'f(location.a, w.location.b, ({ location }), here)';
  const parsed = parseScript(source);
  assert.ok(parsed.ok);
  const { text, column } = instrument(source, parsed.program, 'guard', { guarded: false });
  for (const name of ['f(', 'a,', 'b,', 'here']) {
    assert.equal(column(1, text.indexOf(name) + 1), source.indexOf(name) + 1, name);
  }
});

test('a script sees the simulated location, and a widget’s own values as they are', () => {
  const location = { href: 'https://pine.example/' };
  const window: Record<string, unknown> = { name: 'window', location: 'native' };
  const guard = {
    page: { location },
    of: (value: unknown) => (value === window ? guard.page : value),
    like: (value: unknown) => (value === window ? { ...window, location } : value),
    at: (value: unknown) => (value === 'native' ? location : value),
  };
  const run = (source: string): unknown => {
    const parsed = parseScript(source);
    assert.ok(parsed.ok, source);
    const { text } = instrument(source, parsed.program, 'G', { guarded: false });
    return vm.runInNewContext(text, { G: guard, window, location: 'native', own: { location: 5 } });
  };
  assert.equal(run('location.href'), location.href);
  assert.equal(
    run('(() => { const { location, name } = window; return name + location.href })()'),
    `window${location.href}`,
  );
  assert.equal(run('own.location + own?.location + own["location"]'), 15);
  assert.equal(run('((location) => location)(window.location) === location'), true);
  assert.equal(run('with (own) { location }'), 5);
  assert.equal(run('with ({}) { location.href }'), location.href);
  assert.equal(run('own.location = 6; own.location++; own.location'), 7);
});
