import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SCHEMA } from '../schema.test-support.ts';
import { readScenario } from './read.ts';

const WHOLE = `scenario: 1
title: {ru: Доставка, en: Delivery}
start: {lead: "1002", loadDelay: 0}
steps:
  - click: {role: button, name: {i18n: widget.more}, in: {role: listitem, name: Delivery}}
  - fill: {label: Date, value: "2026-02-01"}
  - expect:
      slot: [Saved, {role: status, name: {like: "Order *"}}]
      problems: []
  - reload: true
`;

const told = (text: string, language: 'ru' | 'en' = 'en'): string[] =>
  (readScenario(text, SCHEMA, language).faults ?? []).map(({ code, line, column, params }) => {
    const { name, value, expected, reason } = params as Record<string, string>;
    const said = [name ?? value, expected ?? reason].filter((one) => one !== undefined);
    return `${line}:${column} ${code.replace('scenario-', '')} ${said.join(' | ')}`;
  });

const steps = (text: string): string => `scenario: 1\nsteps:\n${text}`;

test('a scenario is read with the places of its steps', () => {
  const { scenario } = readScenario(WHOLE, SCHEMA, 'en');
  assert.deepEqual(scenario?.title, { ru: 'Доставка', en: 'Delivery' });
  assert.deepEqual(scenario.start, { lead: '1002', loadDelay: 0 });
  assert.deepEqual(
    scenario.steps.map(({ kind, line, column }) => [kind, line, column]),
    [
      ['click', 5, 5],
      ['fill', 6, 5],
      ['expect', 7, 5],
      ['reload', 10, 5],
    ],
  );
});

test('everything that is wrong is told at once, each at its place', () => {
  assert.deepEqual(
    told(`scenario: 2
titel: Delivery
steps:
  - clik: {role: button}
  - selectLead: 41
  - click: {name: Save}
  - fill: {label: Date}
  - expect: {never: [endles-loop]}
`).map((one) => one.split(' ').slice(0, 2).join(' ')),
    [
      '1:11 wrong-value',
      '2:1 unknown-key',
      '4:5 unknown-key',
      '5:17 wrong-value',
      '6:12 missing-key',
      '7:11 missing-key',
      '8:22 wrong-value',
    ],
  );
});

test('what is meant is named', () => {
  assert.deepEqual(told(steps('  - clik: {role: button}\n')), ['3:5 unknown-key clik | `click`']);
  assert.deepEqual(told(steps('  - selectLead: 41\n')), [
    '3:17 wrong-value `41` | `"41"` in quotes',
  ]);
  assert.deepEqual(told(steps('  - click: {}\n')), [
    '3:12 missing-key `role` or `label` or `text`',
  ]);
  assert.deepEqual(told(steps('  - click: {role: buton}\n')), [
    '3:19 wrong-value `buton` | `button`',
  ]);
  assert.deepEqual(told(steps('  - click: {role: button, label: Save}\n')), [
    '3:27 unknown-key label | `role`',
  ]);
  assert.deepEqual(told(steps('  - reload: true\n    panel: open\n')), [
    '4:5 unknown-key panel | `reload` alone; the next step begins with its own `-`',
  ]);
  assert.deepEqual(told(''), ['1:1 wrong-value An empty value | keys with values']);
  assert.deepEqual(told('', 'ru'), ['1:1 wrong-value пустое значение | ключи со значениями']);
});

test('names of objects are no keys', () => {
  for (const key of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    assert.equal(told(steps(`  - ${key}: x\n`))[0]?.split(' ')[1], 'unknown-key', key);
    assert.equal(told(steps(`  - setState: {${key}: {}}\n`))[0]?.split(' ')[1], 'unknown-key', key);
  }
});

test('what scenarios have no need of is refused: aliases, anchors, tags, documents, keys that are no words', () => {
  for (const text of [
    'scenario: &a 1\nsteps: [{reload: true}]\n',
    'scenario: 1\nsteps: [{evaluate: *a}]\n',
    'scenario: !!int 1\nsteps: [{reload: true}]\n',
    'scenario: 1\nsteps: [{evaluate: !secret x}]\n',
    'scenario: 1\nsteps: [{reload: true}]\n---\nscenario: 1\n',
    'scenario: 1\n? [a]\n: b\nsteps: [{reload: true}]\n',
    'scenario: 1\nscenario: 1\nsteps: [{reload: true}]\n',
    'scenario: 1\nsteps:\n\t- reload: true\n',
    'scenario: 1\nsteps: [{reload: true}\n',
    'scenario: 1\nsteps:\n  - evaluate: "\\q"\n',
  ]) {
    const [first] = told(text);
    assert.match(first ?? '', /^\d+:\d+ syntax ./, text);
  }
});

test('a file that is made to exhaust the reader is refused at once', () => {
  for (const text of [
    '['.repeat(100_000),
    '{a: '.repeat(50_000),
    '- '.repeat(50_000),
    `scenario: 1\nsteps: [${'x,'.repeat(150_000)}]`,
    'a: &a [x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\n'.repeat(100),
  ]) {
    const begun = performance.now();
    assert.ok(told(text).length > 0);
    assert.ok(performance.now() - begun < 2000, text.slice(0, 20));
  }
});

const NOW = 'a date and time with its offset, for example `2026-01-15T09:00:00+03:00`';

test('the clock begins at a date and time that there is, with its offset', () => {
  const begun = (now: string) =>
    told(`scenario: 1\nstart: {now: ${now}}\nsteps: [{reload: true}]\n`);
  for (const now of [
    '2026-01-15T09:00:00+03:00',
    '"2024-02-29T23:59:59Z"',
    '2026-12-31T00:00:00.25-11:30',
  ]) {
    assert.deepEqual(begun(now), [], now);
  }
  for (const now of [
    '2026-02-29T09:00:00Z',
    '2026-13-01T09:00:00Z',
    '2026-04-00T09:00:00Z',
    '2026-01-15T09:00:00',
    '2026-01-15T09:00Z',
    '2026-01-15T24:00:00Z',
    '2026-01-15',
    '1768456800000',
  ]) {
    const [fault] = begun(now);
    assert.match(fault ?? '', /^2:14 wrong-value /, now);
    assert.ok(fault?.includes(NOW), fault);
  }
});

test('a tag is told of once', () => {
  assert.equal(told('scenario: 1\nsteps: [{evaluate: !secret x}]\n').length, 1);
});

test('how a scenario starts has its place', () => {
  const { scenario } = readScenario(
    'scenario: 1\ntitle: Late\nstart: {lead: "1"}\nsteps: [{reload: true}]\n',
    SCHEMA,
    'en',
  );
  assert.deepEqual(scenario?.startPlace, { line: 3, column: 1 });
});

test('every kind of fault has words in both languages', () => {
  const broken = `scenario: 1
steps:
  - clik: x
  - click: {}
  - wait: {seconds: 5000, slot: []}
  - panel: ajar
  - setState: 5
`;
  const [ru, en] = [told(broken, 'ru'), told(broken)];
  assert.equal(ru.length, en.length);
  assert.ok(en.length >= 6);
  assert.ok(en.every((line) => !/[а-я]/i.test(line)));
});
