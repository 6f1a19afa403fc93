import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedModules } from './named-modules.ts';

const PROVIDED = ['amocrm-sdk', 'jquery', 'react', '@reduxjs/toolkit'];

test('a module counts as named in quotes of any kind, in the order of the contract', () => {
  const source = `define(["@reduxjs/toolkit", 'jquery'], () => load(\`react\`))`;
  assert.deepEqual(namedModules(source, PROVIDED), ['jquery', 'react', '@reduxjs/toolkit']);
});

test('a module is not named by a word without quotes, nor by a part of a text', () => {
  assert.deepEqual(namedModules(`jquery; 'react-dom'; "a react"; 'jquery"`, PROVIDED), []);
});
