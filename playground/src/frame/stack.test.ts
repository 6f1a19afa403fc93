import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeInStack } from './stack.ts';

const FILES = new Set(['personal_page.js', 'console', 'http://localhost:3000/w.js']);

const STACKS: [string, string, string | undefined][] = [
  [
    'Chromium',
    'TypeError: x\n    at helper (about:srcdoc:9:1)\n    at Object.initLead (personal_page.js:12:5)\n    at a (personal_page.js:1:1)',
    'personal_page.js:12:5',
  ],
  ['Chromium, without a function', 'Error: x\n    at personal_page.js:3:7', 'personal_page.js:3:7'],
  [
    'Chromium, an address',
    'Error\n    at f (http://localhost:3000/w.js:2:4)',
    'http://localhost:3000/w.js:2:4',
  ],
  [
    'Chromium, async',
    'Error\n    at async Object.initLead (personal_page.js:4:9)',
    'personal_page.js:4:9',
  ],
  [
    'Firefox',
    'initLead@personal_page.js:12:5\nf@about:srcdoc line 5 > injectedScript:1:1',
    'personal_page.js:12:5',
  ],
  [
    'a message that looks like a place',
    'Error: at personal_page.js\n    at f (about:srcdoc:1:1)',
    undefined,
  ],
  ['another file', 'Error\n    at f (jquery.js:2:4)', undefined],
];
for (const [name, stack, expected] of STACKS) {
  test(`finds the place in the widget's files: ${name}`, () => {
    const place = placeInStack(stack, FILES);
    assert.equal(place && `${place.file}:${place.line}:${place.column}`, expected);
  });
}

test('what is no text has no place', () => {
  assert.equal(placeInStack(undefined, FILES), undefined);
});
