/** The checker as one script, in a realm that has the language and nothing else. */

import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import vm from 'node:vm';
import * as esbuild from 'esbuild';
import { CHECKER } from './checker-bundle.mjs';
import {
  broken,
  EXAMPLES,
  FACTS,
  KNOWN,
  parted,
  STARTER,
} from './src/checker/checker.test-support.ts';
import { check } from './src/checker/check.ts';
import { worded } from './src/checker/worded.ts';
import { PAGE_CONTRACT } from './src/contract/published.test-support.ts';

const { outputFiles } = await esbuild.build({ ...CHECKER, outdir: 'built', write: false });

/** What V8 brings along and other engines, or V8 elsewhere, need not have. */
const EXTRAS = [
  'console',
  'WebAssembly',
  'Intl',
  'SharedArrayBuffer',
  'Atomics',
  'escape',
  'unescape',
];

/** A realm with the checker in it; strings are all that goes in and out. */
function realm() {
  const context = vm.createContext(Object.create(null), {
    codeGeneration: { strings: false, wasm: false },
  });
  vm.runInContext(EXTRAS.map((name) => `delete globalThis.${name};`).join(''), context);
  vm.runInContext(outputFiles[0].text, context);
  return (request) => JSON.parse(vm.runInContext('checkWidget', context)(request));
}

const checkWidget = realm();

/** What is asked of the script about some files. */
function requestOf(files) {
  const { texts, binaries } = parted(files);
  const inText = Object.entries(binaries).map(([name, bytes]) => [
    name,
    Buffer.from(bytes).toString('base64'),
  ]);
  return JSON.stringify({
    texts,
    binaries: Object.fromEntries(inText),
    contract: PAGE_CONTRACT,
    facts: FACTS,
  });
}

/** What the page finds in the same files. */
function expectedOf(files) {
  const asked = parted(files);
  const findings = worded(check(asked, KNOWN), asked.texts, PAGE_CONTRACT, FACTS);
  return { findings: JSON.parse(JSON.stringify(findings)) };
}

const library = (file) =>
  readFileSync(path.join(import.meta.dirname, 'node_modules', file), 'utf8');

describe('the script finds what the page finds', () => {
  const nested = `define([], () => ${'['.repeat(5000)}${']'.repeat(5000)})`;
  const folders = {
    'the starter': STARTER,
    'an empty folder': {},
    'a folder of anything': { 'a/__proto__': 'x', constructor: '{', 'i18n/toString.json': '[]' },
    'code that nests too deeply': { ...STARTER, 'personal_page.js': nested },
    'a sum of a hundred thousand': {
      ...STARTER,
      'personal_page.js': `define([], () => 1${'+1'.repeat(100_000)})`,
    },
    'text that is no character': {
      ...STARTER,
      'i18n/en.json': '{"a": "\ud800"}',
      'b.js': '"\udfff"',
    },
    'a library': { ...STARTER, 'personal_page.js': library('jquery/dist/jquery.js') },
  };
  for (const [name, files] of Object.entries(folders)) {
    test(name, () => {
      assert.deepEqual(checkWidget(requestOf(files)), expectedOf(files));
    });
  }
  // What a rule of source has for an example is no change of the starter.
  const ofStarter = Object.entries(EXAMPLES).filter(([, { file }]) => !file.startsWith('src/'));
  for (const [rule, example] of ofStarter) {
    test(`the example of ${rule}`, () => {
      const files = broken(example);
      assert.deepEqual(checkWidget(requestOf(files)), expectedOf(files));
    });
  }
});

test('what is no request is a fault and is not thrown', () => {
  for (const request of [
    '',
    'null',
    '{}',
    '[1]',
    `${'['.repeat(200_000)}`,
    requestOf({}).replace('"binaries":{}', '"binaries":{"a":"é"}'),
  ]) {
    assert.equal(typeof checkWidget(request).fault, 'string', request.slice(0, 20));
  }
  assert.ok(checkWidget(requestOf(STARTER)).findings, 'the next one is answered');
});

test('what was asked before changes no answer', () => {
  const files = broken(EXAMPLES['console-method']);
  const first = checkWidget(requestOf(files));
  checkWidget(requestOf(STARTER));
  assert.deepEqual(checkWidget(requestOf(files)), first);
  assert.deepEqual(realm()(requestOf(files)), first);
});
