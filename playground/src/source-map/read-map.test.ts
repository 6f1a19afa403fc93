import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { encode } from '@jridgewell/sourcemap-codec';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import * as esbuild from 'esbuild';
import type { Place } from '../protocol/public.ts';
import { findMap } from './find-map.ts';
import { readMap } from './read-map.ts';
import { sourceName } from './source-name.ts';

const SCRIPT = 'personal_page.js';

const CODE = 'one();\ntwo();\nthree();\n';

/** A map of `CODE` whose lines come from the lines of one source, in the opposite order. */
const MAP = {
  version: 3,
  sources: ['../src/app.ts'],
  sourcesContent: ['three\ntwo\none\n'],
  names: [],
  mappings: encode([[[0, 0, 2, 0]], [[2, 0, 1, 1]], [[0, 0, 0, 0]]]),
};

const read = (map: unknown, files: Record<string, string> = {}) =>
  readMap(typeof map === 'string' ? map : JSON.stringify(map), {
    name: SCRIPT,
    files: { [SCRIPT]: CODE, ...files },
  });

/** Where a place comes from, as text. */
function from(map: unknown, line: number, column: number, files?: Record<string, string>) {
  const answer = read(map, files);
  assert.ok(answer.ok, JSON.stringify(answer));
  const place = answer.places.original(line, column);
  return place && `${place.file}:${place.line}:${place.column}`;
}

test('a place comes from where the map says, and one before all of its line from the first of it', () => {
  assert.equal(from(MAP, 1, 4), 'src/app.ts:3:1');
  assert.equal(from(MAP, 2, 3), 'src/app.ts:2:2');
  assert.equal(from(MAP, 2, 1), 'src/app.ts:2:2');
  assert.equal(from(MAP, 9, 1), null);
});

test('an index of maps is read as one', () => {
  const sections = [
    { offset: { line: 0, column: 0 }, map: { ...MAP, mappings: encode([[[0, 0, 2, 0]]]) } },
    {
      offset: { line: 1, column: 0 },
      map: {
        ...MAP,
        sources: ['b.ts'],
        sourceRoot: '/home/me/src/',
        mappings: encode([[[0, 0, 1, 0]]]),
      },
    },
  ];
  assert.equal(from({ version: 3, sections }, 1, 1), 'src/app.ts:3:1');
  assert.equal(from({ version: 3, sections }, 2, 1), 'home/me/src/b.ts:2:1');
});

test('every place is the one that another reader finds in the map of a real bundler', async () => {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `import { findMap } from './find-map.ts';
import { sourceName } from './source-name.ts';
console.log(findMap, sourceName('', '', 1));
`,
      resolveDir: import.meta.dirname,
      sourcefile: 'entry.ts',
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    sourcemap: 'external',
    outdir: path.dirname(import.meta.dirname),
  });
  const [map, code] = outputFiles.map(({ text }) => text) as [string, string];
  const theirs = new TraceMap(map);
  const answer = readMap(map, { name: SCRIPT, files: { [SCRIPT]: code } });
  assert.ok(answer.ok);
  let compared = 0;
  for (const [line, text] of code.split('\n').entries()) {
    for (let column = 0; column < text.length; column += 7) {
      const { source, ...at } = originalPositionFor(theirs, { line: line + 1, column });
      const place: Place | null = answer.places.original(line + 1, column + 1);
      if (source !== null && place) {
        const own: unknown[] = [place.file, place.line, place.column - 1];
        assert.deepEqual(own, [source, at.line, at.column]);
        compared += 1;
      }
    }
  }
  assert.ok(compared > 50);
});

test('a source is the file of the draft that it is, and no other', () => {
  const content = MAP.sourcesContent[0]!;
  const named = (source: string, files: Record<string, string>) =>
    from({ ...MAP, sources: [source] }, 1, 1, files);
  assert.equal(named('/home/me/src/app.ts', { 'src/app.ts': content }), 'src/app.ts:3:1');
  assert.equal(named('./manifest.json', { 'manifest.json': '{}' }), 'original/manifest.json:3:1');
  assert.equal(named(SCRIPT, {}), `original/${SCRIPT}:3:1`);
  assert.equal(named('src/app.ts', { 'src/app.ts': 'other' }), 'original/src/app.ts:3:1');
  const without = { ...MAP, sourcesContent: undefined };
  assert.equal(from(without, 1, 1, { 'src/app.ts': 'other' }), 'src/app.ts:3:1');
});

test('names are text, without what is no part of a path', () => {
  const names: [string, string, string][] = [
    ['webpack://my-widget/./src/App.tsx?a1b2', '', 'src/App.tsx'],
    ['file:///C:/work/src/a.ts', '', 'C:/work/src/a.ts'],
    ['..\\..\\src\\a.ts', '', 'src/a.ts'],
    ['a.ts', '../lib/', 'lib/a.ts'],
    ['<img src=x onerror=alert(1)>', '', '<img src=x onerror=alert(1)>'],
    ['a\u0000\u202e\nb.ts', '', 'ab.ts'],
    ['', '', 'source-1'],
    ['../..', '', 'source-1'],
    ['javascript:alert(1)', '', 'alert(1)'],
  ];
  for (const [source, root, name] of names) {
    assert.equal(sourceName(source, root, 0), name);
  }
  assert.equal(sourceName('x'.repeat(1_000_000), '', 0).length, 201);
});

test('the text of a source can be had by its name', () => {
  const answer = read(MAP);
  assert.ok(answer.ok);
  assert.equal(answer.places.textOf('src/app.ts'), MAP.sourcesContent[0]);
  assert.equal(answer.places.textOf('src/other.ts'), null);
});

void describe('a broken map is said to be one, and no place is taken from it', () => {
  const nested = { version: 3, sections: [{ offset: { line: 0, column: 0 }, map: MAP }] };
  const cases: [string, unknown, string][] = [
    ['text', 'not a map', 'json'],
    ['nothing', '', 'json'],
    ['null', null, 'version'],
    ['a list', [], 'version'],
    ['version 2', { ...MAP, version: 2 }, 'version'],
    ['no mappings', { ...MAP, mappings: undefined }, 'mappings'],
    ['mappings that are no text', { ...MAP, mappings: [[]] }, 'mappings'],
    ['other letters', { ...MAP, mappings: 'AAAA;привет' }, 'mappings'],
    ['a source that is not there', { ...MAP, mappings: encode([[[0, 7, 0, 0]]]) }, 'mappings'],
    ['a line before the first', { ...MAP, mappings: encode([[[0, 0, -3, 0]]]) }, 'mappings'],
    ['a column before the first', { ...MAP, mappings: encode([[[-5, 0, 0, 0]]]) }, 'mappings'],
    ['sources that are no list', { ...MAP, sources: 'a.ts' }, 'mappings'],
    ['more lines than the code has', { ...MAP, mappings: `${';'.repeat(50)}AAAA` }, 'other-code'],
    ['mappings without end', { ...MAP, mappings: 'AAAA,'.repeat(900_000) }, 'large'],
    ['sources without end', { ...MAP, sources: Array(20_000).fill('a') }, 'large'],
    [
      'sections without end',
      { version: 3, sections: Array(2000).fill(nested.sections[0]) },
      'large',
    ],
    [
      'sections in sections',
      { version: 3, sections: [{ offset: { line: 0, column: 0 }, map: nested }] },
      'mappings',
    ],
    ['sections of nothing', { version: 3, sections: [null] }, 'version'],
    ['sections without a place', { version: 3, sections: [{ map: MAP }] }, 'mappings'],
  ];
  for (const [name, map, fault] of cases) {
    test(name, () => assert.deepEqual(read(map), { ok: false, fault }));
  }
});

test('what a map says of lines that its source does not have is not believed', () => {
  assert.equal(from({ ...MAP, mappings: encode([[[0, 0, 5000, 0]]]) }, 1, 1), null);
  assert.equal(from({ ...MAP, sources: [null] }, 1, 1), null);
});

void describe('the map of a script is found', () => {
  const text = JSON.stringify(MAP);
  const comment = (address: string): string => `${CODE}//# sourceMappingURL=${address}\n`;
  const base64 = Buffer.from(text).toString('base64');
  const cases: [string, Record<string, string>, unknown][] = [
    ['nowhere', { [SCRIPT]: CODE }, null],
    ['beside it', { [SCRIPT]: CODE, [`${SCRIPT}.map`]: text }, { name: `${SCRIPT}.map`, text }],
    [
      'under the name that the script says',
      { [SCRIPT]: comment('maps/out.js.map'), 'out.js.map': text },
      { name: 'out.js.map', text },
    ],
    [
      'in its last line',
      { [SCRIPT]: comment(`data:application/json;charset=utf-8;base64,${base64}`) },
      { name: SCRIPT, text },
    ],
    [
      'in percents',
      { [SCRIPT]: comment(`data:application/json,${encodeURIComponent(text)}`) },
      { name: SCRIPT, text },
    ],
    [
      'broken',
      { [SCRIPT]: comment('data:application/json;base64,%%%') },
      { name: SCRIPT, fault: 'encoding' },
    ],
    [
      'in no UTF-8',
      { [SCRIPT]: comment('data:application/json;base64,/w==') },
      { name: SCRIPT, fault: 'encoding' },
    ],
    ['where it names itself', { [SCRIPT]: comment(SCRIPT) }, null],
    ['where it names nothing', { [SCRIPT]: comment('') }, null],
    [
      'of a file that is not there',
      { [SCRIPT]: `${comment('app.js.map')}// built at noon\n` },
      { name: 'app.js.map', fault: 'absent', at: CODE.length },
    ],
    [
      'at a server',
      { [SCRIPT]: comment('https://cdn.example/a.js.map') },
      { name: 'https://cdn.example/a.js.map', fault: 'elsewhere', at: CODE.length },
    ],
    [
      'of a long name that is not there',
      { [SCRIPT]: comment('a'.repeat(1000)) },
      { name: `${'a'.repeat(200)}…`, fault: 'absent', at: CODE.length },
    ],
    ['in a string', { [SCRIPT]: "eval('//# sourceMappingURL=a.map');\n" }, null],
    [
      'before code and many comments',
      { [SCRIPT]: `${comment('a.map')}\n${'// '.repeat(5000)}\nrun();` },
      null,
    ],
    ['before code', { [SCRIPT]: '//# sourceMappingURL=a.map\nrun();\n' }, null],
    [
      'too large',
      { [SCRIPT]: CODE, [`${SCRIPT}.map`]: ' '.repeat(16_000_001) },
      { name: `${SCRIPT}.map`, fault: 'large' },
    ],
  ];
  for (const [where, files, expected] of cases) {
    test(where, () => {
      assert.deepEqual(findMap(files, SCRIPT), expected);
    });
  }
});

void describe('a map that points to what it does not have is not used', () => {
  const cases: [string, unknown][] = [
    ['a source', { version: 3, sources: [], mappings: 'AAAA' }],
    ['a name', { ...MAP, names: [], mappings: encode([[[0, 0, 0, 0, 0]]]) }],
    ['a name before the first', { ...MAP, names: ['a'], mappings: encode([[[0, 0, 0, 0, -1]]]) }],
  ];
  for (const [name, map] of cases) {
    test(name, () => assert.deepEqual(read(map), { ok: false, fault: 'mappings' }));
  }
});

void describe('the maps of an index may together be no more than one', () => {
  const index = (map: object, line = 0) => ({
    version: 3,
    sections: [{ offset: { line, column: 0 }, map }],
  });
  const twice = (map: object) => ({
    version: 3,
    sections: Array(2).fill(index(map).sections[0]) as unknown,
  });
  const cases: [string, unknown][] = [
    ['mappings', twice({ ...MAP, mappings: 'AAAA,'.repeat(500_000) })],
    ['sources', twice({ ...MAP, sources: Array(6_000).fill('a') })],
    ['a root', { ...MAP, sourceRoot: 'a'.repeat(100_000) }],
    ['lines', index(MAP, 2_000_000)],
  ];
  for (const [name, map] of cases) {
    test(name, () => assert.deepEqual(read(map), { ok: false, fault: 'large' }));
  }
  test('a place that is none', () => {
    assert.deepEqual(read(index(MAP, -1)), { ok: false, fault: 'mappings' });
  });
});

test('the time for the names of sources grows with their length and number only', () => {
  const ofName = (length: number): number => {
    const began = performance.now();
    for (let at = 0; at < 200; at += 1) {
      sourceName(`a${'?'.repeat(length)}/b`, 'root', 0);
    }
    return performance.now() - began;
  };
  ofName(100);
  assert.ok(ofName(1_800) < 60 * Math.max(ofName(100), 0.5));
  const ofFiles = (count: number): number => {
    const files = Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`src/${at}.ts`, '']),
    );
    const sources = Array.from({ length: 1_000 }, (_, at) => `../other/${at}.js`);
    const began = performance.now();
    assert.ok(read({ ...MAP, sources, mappings: 'AAAA' }, files).ok);
    return performance.now() - began;
  };
  ofFiles(10);
  assert.ok(ofFiles(5_000) < 20 * Math.max(ofFiles(10), 5));
});
