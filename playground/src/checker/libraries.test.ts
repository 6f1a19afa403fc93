/** What people put into their widgets as it is: the checker may have remarks, and no error. */

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import type { RuleId } from '../contract/names.ts';
import { FACTS, found, STARTER } from './checker.test-support.ts';

const ROOT = path.join(import.meta.dirname, '../..');

/** Those that the cabinet provides, and other bundles that call `define`. */
const LIBRARIES = [
  '@reduxjs/toolkit/dist/redux-toolkit.umd.js',
  'classnames/index.js',
  'dateformat/lib/dateformat.js',
  'immer/dist/immer.umd.development.js',
  'jquery/dist/jquery.js',
  'jquery/dist/jquery.min.js',
  'lodash/lodash.js',
  'lodash/lodash.min.js',
  'page/page.js',
  'react-dom/umd/react-dom.development.js',
  'react-dom/umd/react-dom.production.min.js',
  'react-redux/dist/react-redux.js',
  'react/umd/react.development.js',
  'react/umd/react.production.min.js',
  'redux/dist/redux.js',
  'requirejs/require.js',
];

const errorsIn = (files: Readonly<Record<string, string | Uint8Array>>): string[] =>
  found({ ...STARTER, ...files })
    .map(({ code }) => code)
    .filter((code) => FACTS.rules[code as RuleId]?.severity !== 'warning');

void describe('no error is found in a library', () => {
  for (const file of LIBRARIES) {
    test(file, () => {
      const code = readFileSync(path.join(ROOT, 'node_modules', file), 'utf8');
      assert.deepEqual(errorsIn({ 'personal_page.js': code }), []);
    });
  }
});

void describe('no error is found in the widgets that may be installed beside', () => {
  const neighbours = path.join(ROOT, 'src/neighbours');
  // One of them lacks the location on purpose.
  for (const name of readdirSync(neighbours).filter((one) => !one.startsWith('elsewhere'))) {
    test(name, () => {
      const read = (file: string) => readFileSync(path.join(neighbours, name, file), 'utf8');
      const files = {
        'manifest.json': read('manifest.json'),
        'personal_page.js': read('personal_page.js'),
      };
      // Their texts and pictures are not kept.
      const own = errorsIn(files).filter(
        (code) => !['i18n-key', 'i18n-file', 'file-missing'].includes(code),
      );
      assert.deepEqual(own, []);
    });
  }
});
