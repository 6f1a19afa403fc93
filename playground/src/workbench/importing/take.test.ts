import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { exportWidget } from '../../archive/export.ts';
import { fromBase64 } from '../../protocol/base64.ts';
import { widgetZip, type WidgetFiles } from '../../archive/zip.ts';
import { checkAlone } from '../../checker/alone.ts';
import { FACTS, STARTER } from '../../checker/checker.test-support.ts';
import { PAGE_CONTRACT } from '../../contract/published.test-support.ts';
import { FileChecker } from '../checking/file-checker.ts';
import { requestText } from '../checking/request.ts';
import { controllerIn, INITIAL, MAIN, reopened } from '../controller.test-support.ts';
import type { Supplies } from '../supplies.ts';
import { widgetFiles } from '../widget-files.ts';
import type { Picked } from './picked.ts';
import { IMPORT_WORDS } from './words.ts';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff);
const MANIFEST = '{"locations": ["personal_page"]}';
const WIDGET: WidgetFiles = {
  'manifest.json': MANIFEST,
  [MAIN]: 'define([])',
  'i18n/ru.json': '{}',
  'images/logo.png': PNG,
};

const archive = (files: WidgetFiles, name = 'widget.zip'): File =>
  new File([widgetZip(files).bytes], name);

type World = ReturnType<typeof controllerIn>;

/** The checker itself, without its worker. */
const CHECKER = new FileChecker({
  contract: PAGE_CONTRACT,
  docs: new URL('https://site.example/en/'),
  client: {
    ask: (asked) =>
      Promise.resolve({
        answer: JSON.parse(checkAlone(requestText(asked))) as never,
        way: 'usual' as const,
      }),
  },
  fetchFacts: () => Promise.resolve(JSON.stringify(FACTS)),
});

const check: Supplies['check'] = (content, scope) => {
  const { carried } = content;
  const own = widgetFiles(content);
  const all = carried.whole ? own : { ...STARTER, ...own };
  return CHECKER.check({ files: all, starter: {}, own: new Set(Object.keys(own)) }, scope);
};

const takeIn = ({ controller }: World, ...picked: Picked[]) => controller.takeIn(picked);

/** The bytes of the archive that the page would export. */
async function exported({ controller }: World): Promise<Uint8Array> {
  const { files, carried } = controller.files.content;
  const images = Object.entries(carried.binaries).map(([file, text]) => [file, fromBase64(text)]);
  const own = { ...files, ...(Object.fromEntries(images) as WidgetFiles) };
  assert.ok(carried.whole);
  return (await exportWidget(new URL('https://site.example/'), own, null)).bytes;
}

test('an archive takes the place of everything, and what the page exports then is that archive', async () => {
  const world = controllerIn();
  const given = archive(WIDGET);
  const { report } = await takeIn(world, given);
  assert.deepEqual(report, { files: Object.keys(WIDGET).sort(), notes: [], problems: [] });
  assert.equal(world.controller.files.current['manifest.json'], MANIFEST);
  const bytes = await exported(world);
  assert.deepEqual(bytes, new Uint8Array(await given.arrayBuffer()));
  const again = controllerIn();
  await takeIn(again, new File([new Uint8Array(bytes)], 'again.zip'));
  assert.deepEqual(await exported(again), bytes);
});

test('images and that the widget is whole outlive a reload, and an undo takes both back', async () => {
  const world = controllerIn();
  await takeIn(world, archive(WIDGET));
  const { carried } = world.controller.files.content;
  assert.deepEqual(reopened(world.storage).controller.files.content.carried, carried);
  world.controller.undo();
  const { files, carried: before } = world.controller.files.content;
  assert.deepEqual(files, INITIAL);
  assert.deepEqual(before, { binaries: {}, whole: false });
  world.controller.dispose();
  assert.deepEqual(reopened(world.storage).controller.files.content.carried, before);
});

test('a reset takes the images out, and an undo puts them back', async () => {
  const { controller } = controllerIn();
  await controller.takeIn([archive(WIDGET)]);
  const before = controller.files.content;
  await controller.reset();
  assert.deepEqual(controller.files.content.carried.binaries, {});
  controller.undo();
  assert.deepEqual(controller.files.content, before);
});

test('where the code of the widget is missing, that of the editor stays and both is said', async () => {
  const world = controllerIn({ supplies: { check } });
  const { report } = await takeIn(world, archive({ 'manifest.json': '{"locations": []}' }));
  assert.equal(world.controller.files.current[MAIN], INITIAL[MAIN]);
  assert.deepEqual(
    report.notes.map(({ kind, file }) => [kind, file]),
    [['stays', MAIN]],
  );
  const problem = report.problems.find(({ code }) => code === 'location-missing');
  assert.equal(problem?.file, 'manifest.json');
});

test('what the checker finds is in the report and, with its fixes, in the list of problems', async () => {
  const { controller } = controllerIn({ supplies: { check } });
  const rest: Record<string, string | Uint8Array> = { ...STARTER };
  delete rest['images/logo.png'];
  const manifest = String(rest['manifest.json']).replace('["personal_page"', '["personal_pages"');
  const { report } = await controller.takeIn([archive({ ...rest, 'manifest.json': manifest })]);
  assert.deepEqual(report.problems.map(({ code }) => code).sort(), [
    'image-missing',
    'location-missing',
    'location-unknown',
  ]);
  assert.doesNotMatch(JSON.stringify(report), /actions/);
  const listed = controller.checks.beside([]).find(({ code }) => code === 'location-missing');
  assert.ok(listed?.actions && listed.actions.length > 0);
  // A file that is missed is not written by anybody, and is listed all the same while the reader writes.
  controller.checks.again(controller.files.content);
  await setImmediate();
  assert.ok(controller.checks.beside([]).some(({ file }) => file === 'images/logo.png'));
});

test('of files that join others those alone are reported on', async () => {
  const { controller } = controllerIn({ supplies: { check } });
  controller.edit(MAIN, 'define(');
  const { report } = await controller.takeIn([new File(['{"a": 1, }'], 'en.json')]);
  assert.deepEqual([...new Set(report.problems.map(({ file }) => file))], ['i18n/en.json']);
});

test('a check that fails is said, and what was taken in stays', async () => {
  const { controller } = controllerIn({
    supplies: { check: () => Promise.reject(new Error('HTTP 404')) },
  });
  const { report } = await controller.takeIn([archive(WIDGET)]);
  assert.deepEqual(
    report.notes.map(({ kind, message }) => [kind, message]),
    [['unchecked', 'The files were not checked: HTTP 404.']],
  );
  assert.equal(controller.files.current['manifest.json'], MANIFEST);
});

test('what was in the editor and is not in the archive is listed', async () => {
  const world = controllerIn();
  world.controller.edit('backend.py', 'print()');
  const { report } = await takeIn(world, archive(WIDGET));
  assert.deepEqual(
    report.notes.map(({ kind, file }) => [kind, file]),
    [['gone', 'backend.py']],
  );
  world.controller.undo();
  assert.equal(world.controller.files.current['backend.py'], 'print()');
});

test('files that are chosen one by one join the others, an image too', async () => {
  const world = controllerIn();
  const logo = new File([PNG], 'logo.png');
  const { text, report } = await takeIn(world, logo, new File(['{}'], 'en.json'));
  assert.equal(text, '2 files opened.');
  assert.deepEqual(report.files, ['i18n/en.json', 'images/logo.png']);
  const { files, carried } = world.controller.files.content;
  assert.deepEqual(files, { ...INITIAL, 'i18n/en.json': '{}' });
  assert.deepEqual(Object.keys(carried.binaries), ['images/logo.png']);
  assert.ok(!carried.whole);
  const again = await takeIn(world, logo);
  assert.equal(again.text, 'logo.png is in the place of your images/logo.png.');
});

test('a refusal names the archive and the entry, and nothing has changed', async () => {
  const world = controllerIn();
  const given = archive({ ...WIDGET, [MAIN]: 'x'.repeat(5_000_001) }, 'mine.zip');
  await assert.rejects(takeIn(world, given), {
    name: 'ImportError',
    message: `mine.zip: “${MAIN}” is larger than 5 MB. Nothing was changed.`,
  });
  assert.deepEqual(world.controller.files.current, INITIAL);
  assert.equal(world.controller.notice, null);
});

test('images that the browser cannot keep are there until the page is reloaded, and that is said', async () => {
  const world = controllerIn();
  const { report } = await takeIn(
    world,
    archive({ ...WIDGET, 'a.png': new Uint8Array(3_000_000) }),
  );
  assert.deepEqual(
    report.notes.map(({ kind }) => kind),
    ['images-until-reload'],
  );
});

/** Folders as a drop gives them: a hundred entries a call. */
function folder(name: string, entries: unknown[]): FileSystemDirectoryEntry {
  const createReader = () => {
    const left = [...entries];
    return { readEntries: (done: (some: unknown[]) => void) => done(left.splice(0, 100)) };
  };
  return { name, isDirectory: true, isFile: false, createReader } as never;
}

function file(name: string, content = ''): FileSystemFileEntry {
  const give = (done: (file: File) => void) => done(new File([content], name));
  return { name, isFile: true, isDirectory: false, file: give } as never;
}

test('a dropped folder is gone into to its end, and not into what is never part of a widget', async () => {
  const world = controllerIn();
  const many = Array.from({ length: 250 }, (_, index) => file(`${index}.json`, '{}'));
  const packages = folder('node_modules', []);
  packages.createReader = () => assert.fail('it was gone into');
  const dropped = folder('mine', [
    file('manifest.json', MANIFEST),
    file(MAIN, 'define([])'),
    folder('i18n', many),
    packages,
  ]);
  const { report, name } = await takeIn(world, dropped);
  assert.equal(name, 'mine');
  assert.equal(report.files.length, 252);
  assert.deepEqual(
    report.notes.map(({ kind, file: left }) => [kind, left]),
    [['left-out', 'node_modules/']],
  );
});

test('a folder of ten thousand files is refused before any is read', async () => {
  const world = controllerIn();
  const many = Array.from({ length: 10_000 }, (_, index) => file(`${index}.json`));
  await assert.rejects(takeIn(world, folder('huge', many)), {
    message: /^huge: there are more than 2000 files/,
  });
});

test('files that are too many or too large are refused before any is read', async () => {
  const world = controllerIn();
  const unread = (name: string, size: number): File =>
    Object.defineProperties(new File([], name), {
      size: { value: size },
      arrayBuffer: { value: () => assert.fail('it was read') },
    });
  const [one, two] = [unread('a.js', 15_000_000), unread('b.js', 15_000_000)];
  await assert.rejects(takeIn(world, one, two), { message: /together are larger than 20 MB/ });
  await assert.rejects(takeIn(world, unread('widget.zip', 25_000_001)), { message: /25 MB/ });
  const many = Array.from({ length: 2001 }, (_, index) => unread(`${index}.js`, 1));
  await assert.rejects(takeIn(world, ...many), { message: /more than 2000 files/ });
});

test('a folder that leads into itself without end is refused', async () => {
  const endless = folder('deeper', []);
  endless.createReader = () => folder('', [endless]).createReader();
  await assert.rejects(takeIn(controllerIn(), endless), { message: /is too long/ });
});

test('what a folder cannot give is named', async () => {
  const world = controllerIn();
  const broken = file('manifest.json');
  broken.file = (_done, fail) => fail?.(new DOMException('gone', 'NotFoundError'));
  await assert.rejects(takeIn(world, folder('mine', [broken])), {
    message: /“mine\/manifest\.json” cannot be read/,
  });
});

test('a Blob without a name is an archive or the code, and other things are no files', async () => {
  const world = controllerIn();
  const { name } = await world.controller.takeIn([archive(WIDGET).slice()]);
  assert.equal(name, 'widget.zip');
  const { file, text } = await world.controller.takeIn([new Blob(['define'])]);
  assert.deepEqual([file, text], [MAIN, `${MAIN} is in the place of your ${MAIN}.`]);
  for (const wrong of ['text', null, {}]) {
    await assert.rejects(world.controller.takeIn([wrong as never]), TypeError);
  }
});

test('every reason, note and part has its words in both languages', () => {
  const { ru, en } = IMPORT_WORDS;
  const keys = (value: object): unknown =>
    Object.fromEntries(
      Object.entries(value).map(([key, inside]) => [
        key,
        typeof inside === 'object' ? keys(inside as object) : typeof inside,
      ]),
    );
  assert.deepEqual(keys(ru), keys(en));
  for (const reason of Object.values(ru.refusals)) {
    const text = reason({ entry: 'a\u202Eb', other: 'b', limit: 9 });
    assert.doesNotMatch(text, /\u202E/);
  }
});
