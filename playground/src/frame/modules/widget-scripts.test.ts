import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paramsOf } from '../../protocol/fault.test-support.ts';
import { ConnectError } from '../../cabinet/cabinet.ts';
import { DocumentGone, ModuleError, type ModuleErrorKind } from '../errors.ts';
import { errorIn, listening } from '../telling/page.test-support.ts';
import { WidgetScripts } from './widget-scripts.ts';

const SOURCE = { widget: 'mine', file: 'personal_page.js', text: 'define([], () => 1)' };

function scriptsOf(outcome: () => unknown, uncaught = false, missing: string[] = []) {
  const required: string[] = [];
  const page = listening();
  const scripts = new WidgetScripts({
    ...page,
    uncaught: { in: () => uncaught },
    amd: {
      missingFor: () => missing,
      callFor: () => undefined,
      requireScript: (id) => {
        required.push(id);
        return Promise.resolve().then(() => ({ value: outcome() }));
      },
    },
  });
  return { ...page, scripts, required };
}

/** The problem of a widget whose module failed for this reason. */
async function problemOf(thrown: unknown): Promise<unknown[]> {
  const { scripts, findings } = scriptsOf(() => {
    throw thrown;
  });
  const error: unknown = await scripts.connect(SOURCE).catch((one: unknown) => one);
  assert.ok(error instanceof ConnectError);
  const [found] = findings();
  assert.equal(error.message, found?.code);
  return [found?.code, found?.widget, found && paramsOf(found)['name'], found?.place?.line];
}

test('each run of a script is a module of its own, and known as its widget’s before it runs', async () => {
  const { scripts, required, whose } = scriptsOf(() => 7);
  assert.deepEqual(await scripts.connect(SOURCE), { value: 7 });
  const second = scripts.connect({ ...SOURCE, widget: 'added', file: 'added.js' });
  assert.equal(whose.ofFile('added.js'), 'added');
  await second;
  await scripts.connect(SOURCE);
  await scripts.connect({ ...SOURCE, file: 'https://a.example/w.js' });
  assert.deepEqual(required, [
    'personal_page',
    'added',
    'personal_page?2',
    'https://a.example/w.js',
  ]);
  assert.equal(whose.ofModule('added'), 'added');
});

test('why a module is not there is a problem, at the place where it went wrong', async () => {
  const kinds: [ModuleErrorKind, string, name?: string][] = [
    ['unknown', 'unknown-module', 'name'],
    ['unavailable', 'module-timeout', 'name'],
    ['no-define', 'not-amd'],
    ['named-define', 'named-define', 'name'],
    ['factory', 'factory-threw'],
    ['inherited-then', 'inherited-then', 'name'],
    ['other', 'runtime-error'],
  ];
  for (const [kind, code, name] of kinds) {
    const error = new ModuleError(kind, 'name', errorIn('personal_page.js', 4));
    assert.deepEqual(await problemOf(error), [code, 'mine', name, 4]);
  }
  assert.deepEqual(await problemOf(null), ['runtime-error', 'mine', undefined, undefined]);
});

test('a document that is gone is the cabinet’s end, unless a factory only says so', async () => {
  const gone = new DocumentGone('gone');
  const [code] = await problemOf(new ModuleError('other', 'name', gone));
  assert.equal(code, 'cabinet-broken');
  const [thrown] = await problemOf(new ModuleError('factory', 'name', gone));
  assert.equal(thrown, 'factory-threw');
});

test('a script that threw before its `define` has been reported as that', async () => {
  const failing = () => {
    throw new ModuleError('no-define', 'name', null);
  };
  const { scripts, told } = scriptsOf(failing, true);
  await assert.rejects(scripts.connect(SOURCE), new ConnectError('runtime-error'));
  assert.deepEqual(told, []);
});

test('all modules that the list names and nobody has are told, at the definition of the widget', async () => {
  const thrown = (): never => {
    throw new ModuleError('unknown', 'core', null);
  };
  const { scripts, findings, whose } = scriptsOf(thrown, false, ['./core', 'vue']);
  whose.defined('widget-1', errorIn('personal_page.js'));
  const connecting = scripts.connect(SOURCE);
  whose.defined('widget-1', errorIn('personal_page.js', 7));
  await assert.rejects(connecting, { message: 'unknown-module' });
  assert.deepEqual(
    findings().map((found) => [paramsOf(found)['name'], found.place, found.defined?.line]),
    [
      ['./core', undefined, 7],
      ['vue', undefined, 7],
    ],
  );
});
