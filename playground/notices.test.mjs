import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { bundledPackages, noticesOf } from './notices.mjs';

async function packageIn(folder, name, files) {
  const home = path.join(folder, 'node_modules', name);
  await mkdir(home, { recursive: true });
  const about = JSON.stringify({ name, version: '1.2.3', license: 'MIT' });
  await writeFile(path.join(home, 'package.json'), about);
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(home, file), text);
  return home;
}

async function temporary(t) {
  const folder = await mkdtemp(path.join(tmpdir(), 'notices-'));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

test('packages are those whose code is in the bundle, the inner ones of packages too', () => {
  const inputs = {
    'src/loader.ts': { bytesInOutput: 9 },
    'node_modules/lit/index.js': { bytesInOutput: 9 },
    'node_modules/@lezer/lr/dist/index.js': { bytesInOutput: 9 },
    'node_modules/a/node_modules/b/b.js': { bytesInOutput: 9 },
    '(disabled):../up/node_modules/none/none.js': { bytesInOutput: 9 },
    'node_modules/shaken/away.js': { bytesInOutput: 0 },
  };
  assert.deepEqual(bundledPackages({ outputs: { 'a.js': { inputs } } }, '/p'), [
    '/p/node_modules/lit/',
    '/p/node_modules/@lezer/lr/',
    '/p/node_modules/a/node_modules/b/',
  ]);
});

test('notices hold name, version, licence and full text, each package once', async (t) => {
  const folder = await temporary(t);
  const b = await packageIn(folder, 'b', { LICENSE: 'Text of b.\r\nIts end.', NOTICE: 'Note.' });
  const a = await packageIn(folder, '@x/a', { 'license.md': 'Text of a.' });
  const text = await noticesOf([b, a, `${b}/`]);
  assert.equal(text.match(/b 1\.2\.3 \(MIT\)/g).length, 1);
  assert.match(
    text,
    /@x\/a 1\.2\.3 \(MIT\)\n-+\n\nText of a\.\n[^]*Text of b\.\nIts end\.\n\nNote\./,
  );
});

test('a package without a licence text stops the build by its name', async (t) => {
  const folder = await temporary(t);
  const mute = await packageIn(folder, 'mute', { 'index.js': '' });
  const blank = await packageIn(folder, 'blank', { LICENSE: '\n' });
  await assert.rejects(noticesOf([mute, blank]), /blank 1\.2\.3 \(MIT\), mute 1\.2\.3 \(MIT\)/);
});

test('a text of ours joins that of a package which leaves something out', async (t) => {
  const folder = await temporary(t);
  const half = await packageIn(folder, 'half', { LICENCE: 'Its own text.' });
  await writeFile(path.join(folder, 'half.txt'), 'The other text.');
  assert.match(await noticesOf([half], folder), /Its own text\.\n\nThe other text\./);
});

test('a text of ours stands in for one that a package forgot', async (t) => {
  const folder = await temporary(t);
  const mute = await packageIn(folder, 'mute', {});
  await writeFile(path.join(folder, 'mute.txt'), 'The text.');
  assert.match(await noticesOf([mute], folder), /mute 1\.2\.3 \(MIT\)\n-+\n\nThe text\./);
});
