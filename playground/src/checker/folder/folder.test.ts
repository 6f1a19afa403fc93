import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { check, type CheckOptions } from '../check.ts';
import type { Report } from '../finding.ts';
import { Widget } from '../widget.ts';
import { codesOf, found, KNOWN, parted, STARTER, textsIn } from '../checker.test-support.ts';
import { pixelsOf } from './pixels.ts';
import { checkStyles } from './styles.ts';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

test('the size of each kind of picture is read', () => {
  const png = STARTER['images/logo_main.png'] as Uint8Array;
  assert.deepEqual(pixelsOf(png), { width: 400, height: 272 });
  const gif = bytes(0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0x82, 0, 100, 0);
  assert.deepEqual(pixelsOf(gif), { width: 130, height: 100 });
  const segment = [0xff, 0xe0, 0, 4, 0xc0, 0xc0];
  const frame = [0xff, 0xff, 0xc2, 0, 11, 8, 0, 100, 0, 130];
  assert.deepEqual(pixelsOf(bytes(0xff, 0xd8, ...segment, ...frame)), { width: 130, height: 100 });
});

test('bytes that are no picture, or break off, have no size', () => {
  const png = STARTER['images/logo.png'] as Uint8Array;
  for (const content of [bytes(), png.slice(0, 12), bytes(0xff, 0xd8, 0xff), bytes(0x47)]) {
    assert.equal(pixelsOf(content), null);
  }
  const endless = bytes(0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xe0);
  assert.equal(pixelsOf(endless), null);
});

test('a picture of more than 300 KB, as its size is shown, is too heavy', () => {
  const png = STARTER['images/tour.png'] as Uint8Array;
  const heavy = new Uint8Array(306_000);
  heavy.set(png);
  assert.deepEqual(found({ ...STARTER, 'images/tour.png': heavy }), [
    {
      code: 'image-weight',
      params: { value: '306', expected: '300' },
      file: 'images/tour.png',
      line: 1,
      column: 1,
    },
  ]);
  assert.deepEqual(found({ ...STARTER, 'images/tour.png': heavy.slice(0, 300_000) }), []);
});

test('a widget for the digital pipeline needs one logo more', () => {
  const manifest = String(STARTER['manifest.json']).replace(
    '"settings"]',
    '"settings", "digital_pipeline"]',
  );
  assert.deepEqual(codesOf(found({ ...STARTER, 'manifest.json': manifest })), ['image-missing']);
});

test('samples of the starter are told where the starter is known, and those alone', () => {
  const starter = textsIn(STARTER);
  const findings = check({ ...parted(STARTER), starter }, KNOWN);
  assert.deepEqual(codesOf(findings), ['starter-text']);
  assert.equal(findings.length, 3, 'one a file');
  const own = '{"widget": {"name": "Delivery"}}';
  const fewer = check({ ...parted({ ...STARTER, 'i18n/en.json': own }), starter }, KNOWN);
  assert.equal(fewer.filter(({ code }) => code === 'starter-text').length, 2);
});

test('rules that fail are a finding, and all others are checked', () => {
  const families: CheckOptions['families'] = {
    broken: () => {
      throw new Error('a slip of the checker');
    },
    sound: (_widget, _known, report) => report('tour-missing', {}, 'manifest.json'),
  };
  const findings = check(parted(STARTER), KNOWN, { families });
  assert.deepEqual(codesOf(findings), ['tour-missing', 'rule-failed']);
  assert.deepEqual(findings.at(-1)?.params, {
    name: 'broken',
    reason: 'Error: a slip of the checker',
  });
});

test('nothing at all is a widget without everything, and no fault of the checker', () => {
  assert.deepEqual(codesOf(check({ texts: {}, binaries: {} }, KNOWN)), [
    'image-missing',
    'manifest-missing',
    'script-js-missing',
  ]);
});

test('an archive among the files is looked at: that it is one, and how its paths are written', () => {
  const zip = (name: string) => ({ 'widget.zip': zipSync({ 'a.js': bytes(1), [name]: bytes(2) }) });
  const tar = new Uint8Array(1024);
  tar.set(new TextEncoder().encode('ustar'), 257);
  assert.deepEqual(found({ ...STARTER, ...zip('images/logo.png') }), []);
  const [slip] = found({ ...STARTER, ...zip('images\\logo.png') });
  assert.deepEqual(
    [slip?.code, slip?.params, slip?.file],
    ['path-form', { name: 'images\\logo.png' }, 'widget.zip'],
  );
  assert.deepEqual(codesOf(found({ ...STARTER, 'widget.zip': tar })), ['archive-format']);
  assert.deepEqual(codesOf(found({ ...STARTER, 'widget.zip': bytes() })), ['archive-format']);
});

test('a selector is global where nothing of it is the own of a widget', () => {
  const global = (css: string) =>
    found({ ...STARTER, 'style.css': css }).map(({ params, line, column }) => {
      return `${(params as { name: string }).name} ${line}:${column}`;
    });
  assert.deepEqual(global('* { margin: 0 }'), ['* 1:1']);
  assert.deepEqual(global('.a p, b > i:hover { } /* x { } */\n  h1{}'), [
    'b > i:hover 1:7',
    'h1 2:3',
  ]);
  assert.deepEqual(global('@media print {\n body { } }'), ['body 2:2']);
  assert.deepEqual(global('@font-face { src: url(a) } @keyframes x { from { } 50% { } }'), []);
  assert.deepEqual(global('#a p {} [data-a] {} .a { p { } &:hover { } } :host {} a'), []);
});

test('the time for a style sheet grows with its length only, whatever is in it', () => {
  const shapes = [
    'data:',
    '<style>',
    '<style ',
    '/*',
    '@media{',
    'a{b:url(data:x)}',
    '/**/',
    '<style></style>',
  ];
  for (const shape of shapes) {
    for (const file of ['style.css', 'script.js']) {
      const time = (times: number): number => {
        const text = shape.repeat(times);
        const began = performance.now();
        checkStyles(
          new Widget({ texts: { [file]: text }, binaries: {} }, KNOWN.widgetFile),
          KNOWN,
          () => undefined,
        );
        return performance.now() - began;
      };
      time(2000);
      assert.ok(time(40_000) < 100 * Math.max(time(2000), 5), `${shape} in ${file}`);
    }
  }
});

test('selectors are found after a long value, and in each sheet of a script', () => {
  const told = (file: string, text: string): unknown[] => {
    const found: unknown[] = [];
    const report: Report = (_code, params, _file, at) => found.push([params, at]);
    checkStyles(
      new Widget({ texts: { [file]: text }, binaries: {} }, KNOWN.widgetFile),
      KNOWN,
      report,
    );
    return found;
  };
  const css = `.a { background: url(data:image/png;base64,${'A'.repeat(50)}) } /* b { } */ p  a{}`;
  assert.deepEqual(told('a.css', css), [[{ name: 'p a' }, css.indexOf('p  a')]]);
  const code =
    '"<style>.a{}</style><STYLE media=print>@media print { p{} } @font-face { a{} }</Style>"';
  assert.deepEqual(told('a.js', code), [[{ name: 'p' }, code.indexOf('p{')]]);
  assert.deepEqual(told('a.js', '"<style>p{}"'), []);
});
