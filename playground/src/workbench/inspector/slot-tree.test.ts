import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SlotNode } from '../../protocol/inspection.ts';
import { SlotTree } from './slot-tree.ts';

/** A document as nested lists of names; ids are counted in their order. */
type Outline = [name: string, ...inside: Outline[]];

function nodesOf(slots: Outline[]) {
  const inside = new Map<number | null, SlotNode[]>();
  let count = 0;
  const read = (outlines: Outline[], of: number | null): void => {
    const nodes = outlines.map(([name, ...children]): SlotNode => {
      count += 1;
      const kind = of === null ? 'slot' : 'element';
      const node = { id: count, kind, name, attributes: [], text: '' } as const;
      return { ...node, children: children.length };
    });
    inside.set(of, nodes);
    nodes.forEach(({ id }, index) => read(outlines[index]!.slice(1) as Outline[], id));
  };
  read(slots, null);
  return {
    children: (of: number | null, from: number) =>
      Promise.resolve((inside.get(of) ?? []).slice(from, from + 100)),
    idOf: (name: string) => [...inside.values()].flat().find((node) => node.name === name)!.id,
  };
}

const names = (tree: SlotTree): string[] =>
  tree.rows.map(
    ({ node, level, open }) => `${'.'.repeat(level - 1)}${node.name}${open ? ' v' : ''}`,
  );

const list = (count: number): Outline[] =>
  Array.from({ length: count }, (_, index): Outline => [`li${index}`]);

test('what a small widget shows is open, what is deep or long is not', async () => {
  const tree = new SlotTree(
    nodesOf([['mine', ['div', ['p', ['b', ['i', ['u']]]]], ['ul', ...list(13)]]]),
  );
  await tree.load();
  assert.deepEqual(names(tree), ['mine v', '.div v', '..p v', '...b', '.ul']);
});

test('the reader opens and closes, and that stays when all is read anew', async () => {
  const nodes = nodesOf([['mine', ['div', ['p']], ['ul', ...list(13)]]]);
  const tree = new SlotTree(nodes);
  await tree.turn(nodes.idOf('div'), false);
  await tree.turn(nodes.idOf('ul'), true);
  await tree.load();
  assert.deepEqual(names(tree).slice(0, 4), ['mine v', '.div', '.ul v', '..li0']);
  const last = tree.rows.at(-1)!;
  assert.deepEqual([last.position, last.siblings, last.missing], [13, 13, 0]);
});

test('a long list comes a part at a time', async () => {
  const nodes = nodesOf([['mine', ['ul', ...list(250)]]]);
  const tree = new SlotTree(nodes);
  const ul = nodes.idOf('ul');
  await tree.turn(ul, true);
  assert.deepEqual([tree.rows.length, tree.rows.at(-1)!.missing], [103, 150]);
  await tree.more(ul);
  assert.deepEqual([tree.rows.length, tree.rows.at(-1)!.missing], [203, 50]);
  await tree.more(ul);
  assert.deepEqual([tree.rows.length, tree.rows.at(-1)!.missing], [252, 0]);
});

test('the way to a node is opened, wherever it stands', async () => {
  const nodes = nodesOf([['mine', ['ul', ...list(250)]], ['other']]);
  const tree = new SlotTree(nodes);
  await tree.turn(nodes.idOf('mine'), false);
  await tree.reveal(['mine', 'ul', 'li249'].map(nodes.idOf));
  assert.ok(names(tree).includes('..li249'));
});

test('a widget whose nodes have no end is read no further than what is open', async () => {
  let asked = 0;
  const node: SlotNode = {
    id: 1,
    kind: 'element',
    name: 'a',
    attributes: [],
    text: '',
    children: 1,
  };
  const tree = new SlotTree({
    children: () => {
      asked += 1;
      return Promise.resolve([{ ...node, id: asked }]);
    },
  });
  await tree.load();
  assert.ok(asked < 10, String(asked));
});
