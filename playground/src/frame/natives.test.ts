import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';
import * as esbuild from 'esbuild';

const FILE = 'personal_page.js';

/** What ends endless code and tells the page, as a frame has it. `ends[n]` is the nth, with what it has sent. */
const ENTRY = `
import { createGuard, nextTask } from './guard/guard.ts';
import { GuardTripped } from './errors.ts';
import { now } from './natives.ts';
import { Outbox } from './telling/outbox.ts';
import { Reporter } from './telling/reporter.ts';
import { Whose } from './whose.ts';

globalThis.ends = Array.from({ length: ENDS }, () => {
  const sent = Object.create(null);
  let count = 0;
  const outbox = new Outbox((text) => { sent[count++] = text; }, now);
  const whose = new Whose('console');
  whose.installed('${FILE}', '${FILE}', 'widget-1');
  const reporter = new Reporter(outbox, now, whose);
  const guard = createGuard({
    limit: 1000,
    now,
    afterTask: nextTask(),
    placeOf: (error) => whose.placeOf(error),
    tripped: (place) => outbox.answer({ type: 'tripped', cause: 'time', place }),
  });
  const report = () => {
    reporter.tellProblem({ code: 'not-amd', params: {} }, '', undefined);
    outbox.answer({ type: 'reply', id: 1, outcome: { ok: true, value: null } });
  };
  return { guard, sent, report, isTrip: (error) => error instanceof GuardTripped };
});
`;

/** The part of a browser that they take. Each reading of the clock takes 10 ms, so that nothing need last. */
const BROWSER = `
let time = 0;
globalThis.performance = { now: () => (time += 10) };
globalThis.setTimeout = () => 0;
globalThis.crypto = { getRandomValues: (words) => words };
globalThis.MessageEvent = class { get data() { return null; } get ports() { return []; } };
globalThis.MessageChannel = class {
  constructor() { this.port1 = {}; this.port2 = { postMessage() {} }; }
};
`;

/** Every method, accessor and global that code can replace, with the object that holds it. */
const REPLACEABLE = `
const found = [];
globalThis.put = Reflect.defineProperty;
const seen = new Set();
const visit = (holder, path) => {
  if (seen.has(holder) || /^(?:ends|put|found)/.test(path)) return;
  seen.add(holder);
  for (const key of Reflect.ownKeys(holder)) {
    const property = Reflect.getOwnPropertyDescriptor(holder, key);
    const name = path + (typeof key === 'symbol' ? '[' + String(key) + ']' : '.' + key);
    const { value, get } = property;
    if (property.configurable && (typeof value === 'function' || get)) found.push({ holder, key, name, property });
    if (value && /^(?:object|function)$/.test(typeof value)) visit(value, name);
  }
};
const hidden = [
  [][Symbol.iterator](), ''[Symbol.iterator](), new Map().entries(), new Set().values(), ''.matchAll(/x/g),
  (function* () {})(), (async function* () {})(), async () => {}, function* () {}, async function* () {},
];
const builtIns = Object.getOwnPropertyNames(globalThis).filter((name) => !/^(?:ends|time|put)$/.test(name));
for (const name of builtIns) {
  const property = Reflect.getOwnPropertyDescriptor(globalThis, name);
  if (property.configurable && property.value && property.value !== globalThis) {
    found.push({ holder: globalThis, key: name, name, property });
  }
  if (property.value && property.value !== globalThis && /^(?:object|function)$/.test(typeof property.value)) {
    visit(property.value, name);
  }
}
hidden.forEach((value, index) => {
  for (let at = Object.getPrototypeOf(value); at; at = Object.getPrototypeOf(at)) visit(at, 'hidden ' + index);
});
globalThis.found = found;
`;

/** What hostile code puts there instead. */
const HOSTILE: readonly string[] = [
  'function () {}',
  'function () { return true; }',
  'function () { throw 1; }',
  'function () { for (;;) guard(); }',
];

/** Names that all objects could inherit something under. */
const POLLUTION = [
  '0',
  '1',
  'get',
  'set',
  'value',
  'toJSON',
  'then',
  'place',
  'index',
  'file',
  'type',
];

const LOOP = new vm.Script('\n\n(() => { for (;;) { guard(); } })()', { filename: FILE });

interface End {
  guard: () => void;
  sent: Record<number, string>;
  report(): void;
  isTrip(error: unknown): boolean;
}

interface Realm {
  context: vm.Context;
  ends: End[];
  found: { name: string }[];
}

const { outputFiles } = await esbuild.build({
  stdin: { contents: ENTRY, resolveDir: path.join(import.meta.dirname), loader: 'ts' },
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  define: { ENDS: String(HOSTILE.length) },
});
const SCRIPTS = [BROWSER, outputFiles[0]!.text, REPLACEABLE].map((text) => new vm.Script(text));

function realm(): Realm {
  const context = vm.createContext({});
  for (const script of SCRIPTS) {
    script.runInContext(context);
  }
  return { context, ...(context as unknown as Omit<Realm, 'context'>) };
}

/** What the page hears of an endless loop, and after it; undefined where the loop was not ended by the guard. */
function heard({ context }: Realm, end: End): string[] | undefined {
  context['guard'] = end.guard;
  let trip: unknown;
  try {
    // It stands in for the patience of a reader.
    LOOP.runInContext(context, { timeout: 2000 });
  } catch (error) {
    trip = error;
  }
  end.report();
  return end.isTrip(trip) ? [0, 1, 2].map((index) => end.sent[index] ?? '') : undefined;
}

const EXPECTED = [
  `{"type":"tripped","cause":"time","place":{"file":"${FILE}","line":3,"column":21}}`,
  `{"type":"problem","finding":{"code":"not-amd","params":{},"widget":""}}`,
  `{"type":"reply","id":1,"outcome":{"ok":true,"value":null}}`,
];

test('an endless loop is ended and told, whatever one method, accessor or global a widget has replaced', () => {
  const names = Array.from(realm().found, ({ name }) => name);
  assert.ok(names.length > 700, `${names.length} replaceable`);
  const wrong = names.filter((_, index) => {
    const each = realm();
    return !each.ends.every((end, way) => {
      each.context['index'] = index;
      vm.runInContext(
        `{ const { holder, key, property } = found[index]; const hostile = ${HOSTILE[way]!};
        put(holder, key, { ...property, ...(property.get ? { get: hostile } : { value: hostile }) }); }`,
        each.context,
      );
      const right = String(heard(each, end)) === String(EXPECTED);
      vm.runInContext(
        '{ const { holder, key, property } = found[index]; put(holder, key, property); }',
        each.context,
      );
      return right;
    });
  });
  assert.deepEqual(wrong, []);
});

for (const holder of ['Object.prototype', 'Array.prototype', 'Function.prototype']) {
  for (const name of POLLUTION) {
    test(`an endless loop is ended and told with an accessor ${name} on ${holder}`, () => {
      const each = realm();
      HOSTILE.forEach((hostile, way) => {
        vm.runInContext(
          `Object.defineProperty(${holder}, '${name}', { get: ${hostile}, set: ${hostile}, configurable: true })`,
          each.context,
        );
        const sent = heard(each, each.ends[way]!);
        vm.runInContext(`delete ${holder}['${name}']`, each.context);
        assert.deepEqual(sent, EXPECTED);
      });
    });
  }
}
