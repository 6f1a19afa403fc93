import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { mock, test } from 'node:test';
import { unzipSync } from 'fflate';
import { exportProject, exportWidget } from './export.ts';
import { projectFiles, type Project } from './project.ts';

const KIT = path.join(import.meta.dirname, '../../../plugins/personal_page/widget');

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

const TEMPLATES: Record<string, string> = {};
for (const file of await filesIn(path.join(KIT, 'project'))) {
  TEMPLATES[file] = await readFile(path.join(KIT, 'project', file), 'utf8');
}
const STARTER = await filesIn(path.join(KIT, 'starter'));

const VALUES = {
  docs: 'https://site.example/en/',
  upload: 'https://site.example/en/upload/',
  types: 'amocrm-sdk.d.ts',
  widgetFile: 'personal_page.js',
};
const PROJECT: Project = {
  language: 'en',
  templates: TEMPLATES,
  values: VALUES,
  widget: { 'personal_page.js': 'define', 'manifest.json': '{}', 'images/logo.png': 'PNG' },
  beside: { 'amocrm-sdk.d.ts': 'types', 'manifest.schema.json': '{}', 'backend.py': 'print()' },
};
const text = (project: Partial<Project>, file: string): string =>
  String(projectFiles({ ...PROJECT, ...project })[`widget-project/${file}`]);

/** The first names in a table. */
const rows = (readme: string): string[] =>
  [...readme.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name!);

test('a project of source has it beside the widget, and settings that check it', () => {
  const beside = { ...PROJECT.beside, 'src/personal_page.tsx': 'x', 'modules.d.ts': 'declare' };
  const files = projectFiles({ ...PROJECT, beside });
  assert.equal(files['widget-project/src/personal_page.tsx'], 'x');
  assert.match(text({ beside }, 'jsconfig.json'), /"include": \["src"\]/);
  assert.match(text({ beside }, 'package.json'), /"@types\/react"/);
  const known = rows(text({ beside }, 'README.md'));
  assert.deepEqual(
    ['src/', 'modules.d.ts', 'package.json'].filter((name) => !known.includes(name)),
    [],
  );
  assert.equal('widget-project/package.json' in projectFiles(PROJECT), false);
});

test('both settings of a project check alike', () => {
  const [plain, ofSource] = ['', 'with-source/'].map(
    (folder) =>
      (JSON.parse(TEMPLATES[`${folder}jsconfig.json`]!) as { compilerOptions: unknown })
        .compilerOptions,
  );
  assert.deepEqual(ofSource, plain);
});

test('a project has the widget in a folder, and what an editor needs beside it', () => {
  assert.deepEqual(Object.keys(projectFiles(PROJECT)).sort(), [
    'widget-project/.editorconfig',
    'widget-project/.gitattributes',
    'widget-project/.github/workflows/widget.yml',
    'widget-project/.gitignore',
    'widget-project/.prettierrc.json',
    'widget-project/.vscode/settings.json',
    'widget-project/README.md',
    'widget-project/amocrm-sdk.d.ts',
    'widget-project/backend.py',
    'widget-project/jsconfig.json',
    'widget-project/manifest.schema.json',
    'widget-project/widget/images/logo.png',
    'widget-project/widget/manifest.json',
    'widget-project/widget/personal_page.js',
  ]);
});

test('the README is in the language of the page, and both explain the same files', () => {
  const [en, ru] = ['en', 'ru'].map((language) => text({ language }, 'README.md'));
  assert.match(en!, /^# A widget for the client cabinet\n/);
  assert.match(ru!, /^# Виджет для личного кабинета клиента\n/);
  assert.deepEqual(rows(en!), rows(ru!));
  assert.ok(rows(en!).includes('backend.py'));
  const commands = (readme: string) => [...readme.matchAll(/```sh\n([^]*?)```/g)].map(([, c]) => c);
  assert.deepEqual(commands(en!), commands(ru!));
});

test('the README explains every other file that is there, and none that is not', () => {
  const files = Object.keys(projectFiles(PROJECT)).map((file) => file.replace(/^[^/]+\//, ''));
  const explained = rows(text({}, 'README.md'));
  for (const file of files.filter((name) => name !== 'README.md')) {
    assert.ok(
      explained.some((row) => row === file || (row.endsWith('/') && file.startsWith(row))),
      file,
    );
  }
  assert.ok(!explained.includes('widget/script.js'));
  assert.ok(!explained.includes('widget/i18n/'));
  assert.ok(!rows(text({ beside: {} }, 'README.md')).includes('backend.py'));
});

test('what stands in braces is a value, which GitHub has a form of its own for', () => {
  const values = { ...VALUES, types: 'other.d.ts', widgetFile: 'cabinet.js' };
  const config = JSON.parse(text({ values }, 'jsconfig.json')) as { files: string[] };
  assert.deepEqual(config.files, ['other.d.ts', 'widget/cabinet.js']);
  assert.ok(text({ values }, 'README.md').includes('(https://site.example/en/upload/)'));
  for (const [path, content] of Object.entries(projectFiles(PROJECT))) {
    assert.ok(!String(content).includes('{{'), path);
  }
  const templates = { ...TEMPLATES, 'a.yml': '${{ github.sha }}' };
  assert.equal(text({ templates }, 'a.yml'), '${{ github.sha }}');
  assert.throws(() => text({ templates: { ...TEMPLATES, 'a.md': '{{nothing}}' } }, 'a.md'), {
    message: 'A template of the project has {{nothing}}, which stands for nothing',
  });
});

const ASSETS = new URL('https://site.example/assets/');
mock.method(globalThis, 'fetch', async ({ href }: URL) => {
  const name = href.slice(ASSETS.href.length);
  if (name === 'project.json') return Response.json(TEMPLATES);
  if (name === 'starter/index.json') return Response.json(STARTER);
  if (name.startsWith('starter/')) return new Response(await readFile(path.join(KIT, name)));
  return name.startsWith('missing')
    ? new Response('', { status: 404 })
    : new Response(`// ${name}`);
});
const ABOUT = { language: 'ru', values: VALUES };
const FILES = {
  'personal_page.js': 'define([])',
  'lib/a.txt': 'own',
  'backend.py': 'print()',
};
const DETAILS = { 'name.ru': 'Доставка', support: 'help@pine.example' };
const unzipped = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      Buffer.from(content).toString('base64'),
    ]),
  );

test('the folder of the widget is its archive, unpacked, pictures and texts included', async () => {
  const widget = unzipped((await exportWidget(ASSETS, FILES, DETAILS)).bytes);
  const project = unzipped((await exportProject(ASSETS, FILES, DETAILS, ABOUT)).bytes);
  const beginning = 'widget-project/widget/';
  const inside = Object.entries(project)
    .filter(([name]) => name.startsWith(beginning))
    .map(([name, content]) => [name.slice(beginning.length), content]);
  assert.deepEqual(Object.fromEntries(inside), widget);
  assert.ok('images/logo_main.png' in widget);
  assert.ok('lib/a.txt' in widget);
  assert.ok('widget-project/backend.py' in project);
  assert.ok('widget-project/manifest.schema.json' in project);
});

test('the same input gives the same bytes, in whatever order it comes', async () => {
  const project = async (files: Record<string, string>) =>
    Buffer.from((await exportProject(ASSETS, files, DETAILS, ABOUT)).bytes).toString('base64');
  const turned = Object.fromEntries(Object.entries(FILES).reverse());
  assert.equal(await project(FILES), await project(turned));
  assert.notEqual(await project(FILES), await project({ ...FILES, 'lib/a.txt': 'other' }));
});

test('texts keep the rules of the archive, and what was changed for that is said', async () => {
  const files = { ...FILES, 'backend.py': 'a\r\nb', 'personal_page.js': '\uFEFFdefine' };
  const { changed } = await exportProject(ASSETS, files, {}, ABOUT);
  assert.deepEqual(changed, {
    'widget-project/backend.py': ['line-ends'],
    'widget-project/widget/personal_page.js': ['byte-order-mark'],
  });
});

test('a name that leads out of the folder is refused, and a file that the site lacks is named', async () => {
  for (const name of ['../a.js', '/a.js', 'a\\b.js', '']) {
    await assert.rejects(exportProject(ASSETS, { ...FILES, [name]: '' }, {}, ABOUT), {
      message: /is not a path inside a widget/,
    });
  }
  const values = { ...VALUES, types: 'missing.d.ts' };
  await assert.rejects(exportProject(ASSETS, FILES, {}, { language: 'en', values }), {
    message: 'missing.d.ts: HTTP 404',
  });
});
