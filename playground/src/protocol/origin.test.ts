import assert from 'node:assert/strict';
import { test } from 'node:test';
import { originOf } from './origin.ts';

test('an address has the origin that a policy can name', () => {
  const origins: Record<string, string> = {
    'https://api.example/v1?x=1': 'https://api.example',
    'http://localhost:3000': 'http://localhost:3000',
    'https://API.example:443/': 'https://api.example',
    'wss://api.example/socket': 'https://api.example',
    'ws://127.0.0.1:8080/': 'http://127.0.0.1:8080',
    'https://пример.example/': 'https://xn--e1afmkfd.example',
    'http://[::1]:80/': 'http://[::1]',
  };
  for (const [address, origin] of Object.entries(origins)) {
    assert.equal(originOf(address), origin);
  }
});

test('what is no server has none, nor what would say more in a policy than one source', () => {
  const addresses = [
    '',
    'api.example',
    '/path',
    'data:text/plain,x',
    'file:///etc',
    'javascript:1',
    'https://*',
    'https://*.example',
    "https://a;script-src'x'",
    'https://a,b',
  ];
  for (const address of addresses) {
    assert.equal(originOf(address), null, address);
  }
});
