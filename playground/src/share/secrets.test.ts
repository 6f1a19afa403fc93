import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { secretsIn } from './secrets.ts';

const TOKEN = [{ alg: 'HS256', typ: 'JWT' }, { account_id: 1, user: 2 }, {}]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .join('.');
const KEY = 'a1B2'.repeat(16);

test('tokens, client secrets and private keys are found with their lines', () => {
  const files = {
    'personal_page.js': `// first\nconst token = '${TOKEN}';\nconst clientSecret = "${KEY}";`,
    'backend.py': `\n\nSECRET = os.environ.get("CLIENT_SECRET", "${KEY}")\n# my-own-secret`,
    'key.txt': '-----BEGIN RSA PRIVATE KEY-----',
    'settings.json': `{"client_secret": "${KEY}"}`,
    'manifest.json': `{\n"secret_key": "${KEY}"}`,
    '.env.sample': `CLIENT_SECRET=${KEY}`,
  };
  assert.deepEqual(secretsIn(files, 'my-own-secret'), [
    { kind: 'token', file: 'personal_page.js', line: 2 },
    { kind: 'client-secret', file: 'personal_page.js', line: 3 },
    { kind: 'client-secret', file: 'backend.py', line: 3 },
    { kind: 'client-secret', file: 'backend.py', line: 4 },
    { kind: 'private-key', file: 'key.txt', line: 1 },
    { kind: 'client-secret', file: 'settings.json', line: 1 },
    { kind: 'client-secret', file: 'manifest.json', line: 2 },
    { kind: 'client-secret', file: '.env.sample', line: 1 },
  ]);
});

test('a token without a signature is one, too', () => {
  const unsigned = TOKEN.slice(0, TOKEN.lastIndexOf('.') + 1);
  assert.equal(secretsIn({ 'a.js': `"${unsigned}"` }, null).length, 1);
});

test('a secret that two patterns find is one secret', () => {
  const text = `client_secret = "${KEY}"`;
  assert.equal(secretsIn({ 'a.py': text }, KEY).length, 1);
});

test('a secret so short that it may stand there by chance is not looked for', () => {
  assert.deepEqual(secretsIn({ 'a.js': 'a test of abc' }, 'abc'), []);
});

test('no example, starter or widget of the contract is taken for one with a secret', () => {
  const files = [
    ...globSync('../docs/examples/**/*.{js,json,py,ts,tsx}'),
    ...globSync('../plugins/personal_page/contract/sdk/examples/**/*.{js,json,py}'),
    ...globSync('../plugins/personal_page/widget/starter/**/*.{js,json}'),
    ...globSync('../plugins/personal_page/backend/starter/*.py'),
  ].filter((file) => !file.includes('node_modules'));
  assert.ok(files.length > 50);
  const texts = Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')]));
  assert.deepEqual(secretsIn(texts, null), []);
});

test('the time for a text grows with its length only, whatever is in it', () => {
  const time = (times: number): number => {
    const files = { 'a.js': '-eyJ'.repeat(times) + 'eyJaaaaaaaaaaaa.'.repeat(times) };
    const began = performance.now();
    secretsIn(files, null);
    return performance.now() - began;
  };
  time(10_000);
  assert.ok(time(200_000) < 100 * Math.max(time(10_000), 1));
});
