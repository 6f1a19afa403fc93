import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Whose } from './whose.ts';

const WIDGET = 'https://widget.example/w.js';

const at = (file: string) => ({ file, line: 2, column: 3 });

function errorIn(file: string): Error {
  return Object.assign(new Error('mine'), { stack: `Error: mine\n    at f (${file}:2:3)` });
}

function two(): Whose {
  const whose = new Whose('console');
  whose.installed('personal_page.js', 'personal_page.js', 'widget-1');
  whose.installed('w.js', WIDGET, 'widget-2');
  return whose;
}

test('a widget is known by its file, by a place and an error in it, and by its module', () => {
  const whose = two();
  assert.equal(whose.ofFile('w.js'), WIDGET);
  assert.equal(whose.ofPlace(at('w.js')), WIDGET);
  assert.equal(whose.ofPlaceOrLast(at('personal_page.js')), 'personal_page.js');
  assert.equal(whose.ofError(errorIn('w.js')), WIDGET);
  assert.equal(whose.ofModule('widget-2'), WIDGET);
});

test('what is no widget is nobody', () => {
  const whose = two();
  assert.equal(whose.ofFile('console'), null);
  assert.equal(whose.ofFile('jquery.js'), null);
  assert.equal(whose.ofPlace(at('console')), '');
  assert.equal(whose.ofPlace(undefined), '');
  assert.equal(whose.ofError('no error'), '');
  assert.equal(whose.ofModule('jquery'), '');
});

test('where nobody is known it is the last that came; before the first, nobody', () => {
  const whose = two();
  assert.equal(whose.ofPlaceOrLast(undefined), WIDGET);
  assert.equal(whose.ofPlaceOrLast(at('console')), WIDGET);
  assert.equal(whose.last, WIDGET);
  assert.equal(new Whose('console').last, '');
  assert.equal(new Whose('console').ofPlaceOrLast(undefined), '');
});

test('a file that comes again belongs to who brought it then, and does not become the last', () => {
  const whose = two();
  whose.installed('personal_page.js', 'again', 'widget-3');
  assert.equal(whose.ofFile('personal_page.js'), 'again');
  assert.equal(whose.ofModule('widget-1'), 'personal_page.js');
  assert.equal(whose.last, WIDGET);
});

test('it knows the scripts that run, those of nobody included, and whether there is a widget', () => {
  const whose = new Whose('console');
  assert.equal(whose.anybody, false);
  assert.deepEqual([...whose.files], ['console']);
  assert.deepEqual(whose.placeOf(errorIn('console')), at('console'));
  assert.equal(whose.placeOf(errorIn('w.js')), undefined);
  whose.installed('w.js', WIDGET, 'widget-1');
  assert.equal(whose.anybody, true);
  assert.deepEqual(whose.placeOf(errorIn('w.js')), at('w.js'));
});

test('of a hostile error it asks nothing twice and learns nothing', () => {
  const hostile = new Proxy(new Error('x'), {
    get() {
      throw new Error('get');
    },
    getPrototypeOf() {
      throw new Error('prototype');
    },
  });
  assert.equal(two().placeOf(hostile), undefined);
  assert.equal(two().ofError(hostile), '');
});

test('the place of a call is the topmost in a script that runs', () => {
  const whose = new Whose(import.meta.url);
  assert.equal(whose.here()?.file, import.meta.url);
  assert.equal(two().here(), undefined);
});
