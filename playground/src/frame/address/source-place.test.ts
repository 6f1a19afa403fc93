import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourcePlace } from './source-place.ts';

const place = (address: string, ...sources: string[]) => {
  const found = sourcePlace(
    address,
    sources.map((source, index) => ({ file: `${String(index)}.js`, source })),
  );
  return found && `${found.file}:${String(found.line)}:${String(found.column)}`;
};

test('an address is found where markup, a property or a text holds it', () => {
  assert.equal(place('#', `a\n '<a href="#">'`), '0.js:2:6');
  assert.equal(place('#', `'<a href=# class=b>'`), '0.js:1:5');
  assert.equal(place('', `el.innerHTML = "<a href=''>"`), '0.js:1:20');
  assert.equal(place('/x?a', `h('a', { href: "/x?a" })`), '0.js:1:10');
  assert.equal(place('/x', 'link.href = `/x`'), '0.js:1:6');
  assert.equal(place('/x', `link.setAttribute('href', '/x')`), '0.js:1:20');
  assert.equal(place('/go', 'none', `\\"<form action=\\"/go\\">`), '1.js:1:9');
  assert.equal(place('tel:1', `const phone = 'tel:1'`), '0.js:1:15');
});

test('an address that is written twice, put together or nowhere has no place', () => {
  assert.equal(place('#', `<a href="#"> <a href="#">`), undefined);
  assert.equal(place('/x', `<a href="/x">`, `<a href="/x">`), undefined);
  assert.equal(place('/x', `'/' + 'x'`), undefined);
  assert.equal(place('/x', `href="/xy"`), undefined);
  assert.equal(place('', `const nothing = ''`), undefined);
});
