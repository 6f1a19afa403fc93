import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { toBase64url } from '../protocol/base64.ts';
import { deflated } from './deflate.ts';
import { fragmentOf, LARGEST, type LinkFault, MOST_FILES, UnfitLink, widgetIn } from './link.ts';
import { LINKS } from './links.test-support.ts';

const MAIN = 'personal_page.js';
const STARTER = '../plugins/personal_page/widget/starter/';
const starter = (file: string): string => readFileSync(STARTER + file, 'utf8');

/** A link to any content, whoever wrote it. */
async function forged(content: unknown, version = 1): Promise<string> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return `#w${version}=${toBase64url(await deflated(new TextEncoder().encode(text)))}`;
}

async function faultOf(fragment: string): Promise<LinkFault | null> {
  try {
    await widgetIn(fragment, MAIN);
    return null;
  } catch (error) {
    assert.ok(error instanceof UnfitLink, String(error));
    return error.fault;
  }
}

test('what was put into a link comes out of it', async () => {
  const widgets = [
    { files: { [MAIN]: '' } },
    { files: { [MAIN]: 'define([], () => ({}));\n' }, lead: '1001' },
    { files: { [MAIN]: 'Сделка 🙂 \r\n\t\u2028 \ud800', 'i18n/ru.json': '{}' }, lead: '7' },
    { files: { [MAIN]: starter(MAIN), 'manifest.json': starter('manifest.json'), '7': 'seven' } },
  ];
  for (const widget of widgets) {
    const fragment = await fragmentOf(widget);
    assert.match(fragment, /^#w1=[\w-]+$/);
    assert.deepEqual(await widgetIn(fragment, MAIN), widget);
  }
});

test('a link of each version that there was is opened for ever', async () => {
  for (const { fragment, widget } of LINKS) {
    assert.deepEqual(await widgetIn(fragment, MAIN), widget);
  }
});

test('a link that says nothing of its sum is opened', async () => {
  const widget = { files: { [MAIN]: 'a' }, lead: '1' };
  assert.deepEqual(await widgetIn(await forged(widget), MAIN), widget);
});

test('what chats append to a link, and what they escape, does not harm', async () => {
  const widget = { files: { [MAIN]: 'define([], () => ({}));' } };
  const fragment = await fragmentOf(widget);
  for (const appended of [
    ')',
    '.',
    ',',
    '>',
    ').',
    '**',
    '>,',
    '%29',
    '%3E',
    ' ',
    '%C2%BB',
    '...',
  ]) {
    assert.deepEqual(await widgetIn(fragment + appended, MAIN), widget, appended);
  }
  assert.deepEqual(await widgetIn(fragment.replace('=', '%3D'), MAIN), widget);
  assert.deepEqual(await faultOf(`${fragment}.more`), { code: 'damaged' });
});

test('a link that was cut, or of which a letter was changed, opens as what it was or not at all', async () => {
  const widget = { files: { [MAIN]: 'define([], () => ({ initLead() {} }));' }, lead: '1001' };
  const fragment = await fragmentOf(widget);
  let refused = 0;
  for (let at = '#w1='.length; at < fragment.length; at++) {
    const other = fragment[at] === 'A' ? 'B' : 'A';
    for (const damaged of [
      fragment.slice(0, at),
      fragment.slice(0, at) + other + fragment.slice(at + 1),
    ]) {
      const opened = await widgetIn(damaged, MAIN).catch(() => null);
      assert.deepEqual(opened ?? widget, widget);
      refused += Number(opened === null);
    }
  }
  // The last letters hold bits that no byte has.
  assert.ok(refused > 2 * fragment.length - 20);
});

test('a link of a newer version says that it is', async () => {
  assert.deepEqual(await faultOf('#w2=anything'), { code: 'newer' });
  assert.deepEqual(await faultOf(await forged({ files: {} }, 12)), { code: 'newer' });
  assert.deepEqual(await faultOf(await forged({ files: {} }, 0)), { code: 'damaged' });
});

test('a fault says what is wrong with a link', async () => {
  const files = { [MAIN]: 'code' };
  const faults: [unknown, LinkFault][] = [
    ['', { code: 'damaged' }],
    ['{', { code: 'damaged' }],
    ['['.repeat(200_000), { code: 'damaged' }],
    ['null', { code: 'no-widget' }],
    ['[]', { code: 'no-widget' }],
    ['"text"', { code: 'no-widget' }],
    [{}, { code: 'no-widget' }],
    [{ files: null }, { code: 'no-widget' }],
    [{ files: [] }, { code: 'no-widget' }],
    [{ files: {} }, { code: 'no-widget' }],
    [{ files: { 'script.js': 'no main file' } }, { code: 'no-widget' }],
    [{ files: { [MAIN]: 5 } }, { code: 'no-widget' }],
    [{ files: { [MAIN]: { toString: 'x' } } }, { code: 'no-widget' }],
    [{ files, lead: 5 }, { code: 'no-widget' }],
    [{ files, lead: '1', sum: 'forged' }, { code: 'damaged' }],
    [
      { files, settings: { clientSecret: 'x' } },
      { code: 'unknown', name: 'settings' },
    ],
    [
      { files, token: 'x' },
      { code: 'unknown', name: 'token' },
    ],
    [`{"files":{"${MAIN}":""},"__proto__":{"lead":"1"}}`, { code: 'unknown', name: '__proto__' }],
    ...[
      '../escape.js',
      '/etc/passwd',
      'a//b',
      'a\\b',
      'C:/x.js',
      '',
      '.',
      'a/./b',
      'a\u0000b',
      'a\nb',
      'sj.\u202egpj',
      'x'.repeat(201),
    ].map((name): [unknown, LinkFault] => [
      { files: { ...files, [name]: '' } },
      { code: 'path', name },
    ]),
    [`{"files":{"${MAIN}":"","__proto__":"x"}}`, { code: 'path', name: '__proto__' }],
    [`{"files":{"${MAIN}":"","a/__proto__/b":"x"}}`, { code: 'path', name: 'a/__proto__/b' }],
    [
      { files: Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`${at}.js`, ''])) },
      { code: 'too-large' },
    ],
  ];
  for (const [content, fault] of faults) {
    assert.deepEqual(await faultOf(await forged(content)), fault, JSON.stringify(fault));
  }
  assert.deepEqual(await faultOf('#w1'), { code: 'damaged' });
  assert.deepEqual(await faultOf('#w1='), { code: 'damaged' });
  assert.deepEqual(await faultOf('#w1=!!!'), { code: 'damaged' });
  assert.deepEqual(await faultOf('#w1=%E0%A4%A'), { code: 'damaged' });
  const notText = toBase64url(await deflated(new Uint8Array([0x22, 0xff, 0x22])));
  assert.deepEqual(await faultOf(`#w1=${notText}`), { code: 'damaged' });
});

test('no name of a file reaches the prototype of objects', async () => {
  const { files } = await widgetIn(
    await forged(`{"files":{"${MAIN}":"","constructor":"own","toString":"own"}}`),
    MAIN,
  );
  assert.equal(files['constructor'], 'own');
  assert.equal(Object.getPrototypeOf(files), Object.prototype);
});

test('a bomb is given up long before it has gone off', async () => {
  const zeros = new Blob(Array.from({ length: 60 }, () => new Uint8Array(1_000_000)));
  const stream = zeros.stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bomb = new Uint8Array(await new Response(stream).arrayBuffer());
  const before = process.memoryUsage().arrayBuffers;
  assert.deepEqual(await faultOf(`#w1=${toBase64url(bomb)}`), { code: 'too-large' });
  assert.ok(process.memoryUsage().arrayBuffers - before < 25_000_000);
});

test('no link is made that could not be opened', async () => {
  const tooLarge = { fault: { code: 'too-large' } };
  await assert.rejects(fragmentOf({ files: { [MAIN]: ' '.repeat(LARGEST) } }), tooLarge);
  const names = Array.from({ length: MOST_FILES }, (_, at) => `${at}.js`);
  const many = Object.fromEntries(names.map((name) => [name, '']));
  await assert.rejects(fragmentOf({ files: { ...many, [MAIN]: '' } }), tooLarge);
  let seed = 1;
  const noise = Array.from({ length: 1_200_000 }, () => {
    seed = (seed * 48271) % 0x7fffffff;
    return String.fromCharCode(33 + (seed % 90));
  });
  await assert.rejects(fragmentOf({ files: { [MAIN]: noise.join('') } }), tooLarge);
});
