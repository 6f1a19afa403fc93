import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneSentence } from './one-sentence.ts';

const REFUSED =
  "EvalError: Evaluating a string as JavaScript violates the following Content Security Policy directive because 'unsafe-eval' is not an allowed source of script";

const REASONS: [name: string, reason: string, sentence: string][] = [
  ['a plain message', 'Error: no luck', 'Error: no luck'],
  ['a sentence', 'Error: No luck.', 'Error: No luck'],
  ['several lines', 'Error: no luck\n  at one\n  at two', 'Error: no luck'],
  [
    'a refusal with its policy',
    `${REFUSED}: script-src 'sha256-ZFWq=' blob: 'report-sample'".\n`,
    REFUSED,
  ],
  [
    'a message about a source',
    'Error: img-src is missing: img-src',
    'Error: img-src is missing: img-src',
  ],
  ['nothing', '', ''],
];
for (const [name, reason, sentence] of REASONS) {
  test(`a sentence quotes ${name}`, () => {
    assert.equal(oneSentence(reason), sentence);
  });
}
