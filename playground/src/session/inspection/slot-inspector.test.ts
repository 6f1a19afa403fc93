import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Inspect } from '../../protocol/inspection.ts';
import { SlotInspector } from './slot-inspector.ts';

/** A cabinet that gives the same answers whatever it is asked, and notes that. */
function answering(...answers: unknown[]) {
  const asked: Inspect[] = [];
  const cabinet = {
    look: (inspect: Inspect) => {
      asked.push(inspect);
      return Promise.resolve(answers.length > 1 ? answers.shift() : answers[0]);
    },
  };
  return { asked, inspector: new SlotInspector(cabinet) };
}

const NODE = {
  id: 7,
  kind: 'element',
  name: 'p',
  attributes: [['class', 'a']],
  text: 'x',
  children: 2,
};

test('nodes come as they are, and what is none is left out', async () => {
  const forged = [
    NODE,
    { id: 'x' },
    null,
    3,
    { id: -1 },
    { ...NODE, id: 8, kind: 'window', name: {} },
  ];
  const { inspector, asked } = answering(forged);
  assert.deepEqual(await inspector.children(2, 100), [
    NODE,
    { ...NODE, id: 8, kind: 'text', name: '' },
  ]);
  assert.deepEqual(asked, [{ what: 'children', of: 2, from: 100 }]);
});

test('nothing that code of the widget answers is more than text of some length', async () => {
  const long = 'a'.repeat(10_000);
  const many = Array.from({ length: 5_000 }, () => NODE);
  for (const answer of [null, 1, 'a', {}, [[]], { length: 3 }, many, [{ ...NODE, text: long }]]) {
    const nodes = await answering(answer).inspector.children(null, 0);
    assert.ok(nodes.length <= 100);
    assert.ok(nodes.every(({ text }) => text.length <= 300));
  }
  const rules = [
    { source: 'me', selector: long, declarations: [{ name: 1, overridden: 1 }, 2] },
    1,
  ];
  const styles = await answering({
    width: 'wide',
    rules,
    computed: [['a', 1, 'x'], 5],
  }).inspector.styles(1);
  assert.deepEqual(styles?.rules[0]?.declarations[0], { name: '', value: '', overridden: false });
  assert.deepEqual(
    [styles.width, styles.rules[0].source, styles.rules[0].selector.length],
    [0, 'widget', 300],
  );
  assert.deepEqual(styles.computed, [
    ['a', '', null],
    ['', '', null],
  ]);
});

test('a way that does not lead anywhere is none', async () => {
  for (const [answer, path] of [
    [
      [1, 2],
      [1, 2],
    ],
    [[], null],
    [[0], null],
    [['1'], null],
    ['12', null],
    [null, null],
  ]) {
    assert.deepEqual(await answering(answer).inspector.pick(), path);
  }
});

test('a picture comes in pieces and holds no more than it said', async () => {
  const { inspector, asked } = answering(30_002, btoa('a'.repeat(30_000)), btoa('bcdef'));
  const picture = await inspector.picture(4);
  assert.deepEqual([picture.size, picture.type], [30_002, 'image/png']);
  assert.equal((await picture.text()).slice(-3), 'abc');
  assert.deepEqual(asked.slice(1), [
    { what: 'piece', from: 0 },
    { what: 'piece', from: 30_000 },
  ]);
});

test('no picture is told, and neither is one without an end taken', async () => {
  for (const size of [0, -1, 1e12, 'big', null]) {
    await assert.rejects(answering(size).inspector.picture(1), RangeError);
  }
  await assert.rejects(answering(100, null).inspector.picture(1), /no longer/);
});
