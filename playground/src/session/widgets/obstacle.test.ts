import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Circumstances, obstacleOf } from './obstacle.ts';

const circumstances = (
  page: string,
  url: string,
  rest: Partial<Circumstances> = {},
): Circumstances => ({
  page: new URL(page),
  url: new URL(url),
  secure: true,
  permission: 'prompt',
  answers: false,
  ...rest,
});
const DOCS = 'https://docs.example/en/playground/';
const LOCAL = 'http://localhost:3000/personal_page.js';

test('over HTTP only the own computer is open to a page over HTTPS', () => {
  assert.equal(obstacleOf(circumstances(DOCS, 'http://192.168.1.2/a.js')), 'mixedContent');
  assert.equal(obstacleOf(circumstances(DOCS, LOCAL, { answers: true })), 'noCors');
});

test('a server that answers does not let the page read', () => {
  const found = circumstances('http://localhost:8000/', LOCAL, { answers: true });
  assert.equal(obstacleOf(found), 'noCors');
});

test('a page of another site needs the permission to reach the own computer', () => {
  for (const url of [LOCAL, 'http://127.0.0.1:3000/', 'http://[::1]:3000/']) {
    assert.equal(obstacleOf(circumstances(DOCS, url)), 'notPermitted');
    assert.equal(obstacleOf(circumstances(DOCS, url, { permission: 'denied' })), 'notPermitted');
  }
  assert.equal(obstacleOf(circumstances(DOCS, LOCAL, { permission: 'granted' })), 'noAnswer');
});

test('a page of another site that is not secure cannot be given it', () => {
  const found = circumstances('http://docs.example/', LOCAL, {
    secure: false,
    permission: 'denied',
  });
  assert.equal(obstacleOf(found), 'insecurePage');
});

test('elsewhere nothing is known but that nobody answers', () => {
  assert.equal(obstacleOf(circumstances('http://localhost:8000/', LOCAL)), 'noAnswer');
  assert.equal(obstacleOf(circumstances(DOCS, LOCAL, { permission: null })), 'noAnswer');
  assert.equal(obstacleOf(circumstances(DOCS, 'https://a.example/a.js')), 'noAnswer');
});
