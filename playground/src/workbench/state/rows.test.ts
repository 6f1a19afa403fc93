import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAccounts } from '../../accounts/accounts.ts';
import { modelDifferences } from '../../contract/shape.ts';
import { PAGE_CONTRACT } from '../../contract/published.test-support.ts';
import { type Difference, differencesOf } from './differences.ts';
import { idOf, LIMIT, type Root, rowsOf, type Shown } from './rows.ts';
import { blankOf, entitiesOf, heldAt, partsOf, typeText } from './shape.ts';
import { stepIn } from './step-in.ts';

const [{ leads, sys, authors }] = createAccounts('en') as [
  ReturnType<typeof createAccounts>[number],
];

function roots(id = '1001'): Root[] {
  const { lead, leadFields } = leads.find((one) => one.id === id)!;
  const values: Record<string, unknown> = { sys, lead, leadFields, authors };
  return entitiesOf(PAGE_CONTRACT).map(({ entity, typed }) => ({
    name: entity,
    typed,
    value: values[entity],
  }));
}

const shown = (change: Partial<Shown> = {}): Shown => ({
  vocabulary: PAGE_CONTRACT,
  open: new Set(),
  limits: new Map(),
  query: '',
  differences: new Map(),
  onlyDifferences: false,
  ...change,
});

const COMPANY = idOf('lead', ['company']);
const all = (change: Partial<Shown> = {}, id = '1001') => rowsOf(roots(id), shown(change));
const names = (change: Partial<Shown>) => all(change).map(({ name }) => name);

test('at first the entities show, each closed', () => {
  assert.deepEqual(names({}), ['sys', 'lead', 'leadFields', 'authors']);
  assert.deepEqual(
    all().map(({ open, level, position, size }) => [open, level, position, size]),
    [1, 2, 3, 4].map((position) => [false, 1, position, 4]),
  );
});

test('what is opened shows its parts in the order of the contract, each with its type', () => {
  const rows = all({ open: new Set([idOf('lead', []), COMPANY]) });
  const company = rows.find(({ id }) => id === COMPANY)!;
  assert.deepEqual([company.open, company.level, company.held.nullable], [true, 2, true]);
  const name = rows.find(({ id }) => id === idOf('lead', ['company', 'name']))!;
  assert.deepEqual(
    [name.value, name.open, name.level, name.position, name.size, typeText(name.typed.type)],
    ['Light Studio', null, 3, 2, 3, 'string'],
  );
});

test('constants are choices, and what may be anything is what it is now', () => {
  const open = new Set([
    idOf('sys', []),
    idOf('leadFields', []),
    idOf('leadFields', ['lead_1001_13']),
    idOf('leadFields', ['lead_1001_13', 'value']),
  ]);
  const rows = all({ open });
  const shapeOf = (id: string) => rows.find((row) => row.id === id)?.held.shape;
  assert.deepEqual(shapeOf(idOf('sys', ['lang'])), {
    kind: 'choice',
    values: ['ru', 'en', 'es', 'pt'],
  });
  assert.equal(shapeOf(idOf('leadFields', ['lead_1001_13', 'value']))?.kind, 'list');
  const item = rows.find(({ id }) => id === idOf('leadFields', ['lead_1001_13', 'value', 0]))!;
  assert.deepEqual([item.held.shape.kind, item.removable, item.value], ['any', true, 'Oven']);
});

test('a filter leaves what has the text, and what leads there', () => {
  assert.deepEqual(names({ query: 'light studio' }), ['lead', 'company', 'name']);
  assert.deepEqual(names({ query: 'LANG' }), ['sys', 'lang']);
  assert.deepEqual(names({ query: 'nothing has this' }), []);
});

test('what differs is marked where it differs, and counted above', () => {
  const [, lead] = roots();
  const before = { ...(lead!.value as object), company: { id: '4001', name: 'X', fieldIds: [] } };
  const found: Difference[] = differencesOf(before, lead!.value);
  const differences = new Map([['lead', found]]);
  const rows = all({ differences, open: new Set([idOf('lead', []), COMPANY]) });
  const marked = rows.filter(({ difference }) => difference).map(({ name }) => name);
  assert.deepEqual(marked, ['name', 'fieldIds']);
  assert.equal(rows.find(({ id }) => id === COMPANY)?.differsBelow, 2);
  const only = names({ differences, onlyDifferences: true });
  assert.deepEqual(only, ['lead', 'company', 'name', 'fieldIds']);
});

test('of a large record a part shows at first, and the rest can be asked for', () => {
  const id = idOf('leadFields', []);
  const large = all({ open: new Set([id]) }, '1005');
  const [rest] = large.filter(({ more }) => more > 0);
  assert.equal(large.filter(({ level }) => level === 2).length, LIMIT + 1);
  assert.deepEqual([rest?.more, rest?.level], [2, 2]);
  const whole = all({ open: new Set([id]), limits: new Map([[id, 2 * LIMIT]]) }, '1005');
  assert.equal(whole.filter(({ level }) => level === 2).length, LIMIT + 2);
});

test('keys lead through the tree as through every tree', () => {
  const rows = all({ open: new Set([idOf('lead', []), COMPANY]) });
  const at = rows.findIndex(({ id }) => id === COMPANY);
  assert.deepEqual(stepIn(rows, at, 'ArrowLeft'), { unfold: false });
  assert.deepEqual(stepIn(rows, at, 'ArrowRight'), { to: rows[at + 1]!.id });
  assert.deepEqual(stepIn(rows, at + 1, 'ArrowLeft'), { to: COMPANY });
  assert.deepEqual(stepIn(rows, 0, 'ArrowRight'), { unfold: true });
  assert.deepEqual(stepIn(rows, 0, 'ArrowUp'), { to: rows[0]!.id });
  assert.deepEqual(stepIn(rows, 0, 'End'), { to: rows.at(-1)!.id });
  assert.equal(stepIn(rows, 0, 'x'), null);
});

test('a blank value of every type fits the contract', () => {
  for (const { entity, typed } of entitiesOf(PAGE_CONTRACT)) {
    const model = PAGE_CONTRACT.models.find((one) => one.entity === entity)!;
    const blank = blankOf(typed, PAGE_CONTRACT);
    assert.deepEqual(modelDifferences(blank, model, entity, PAGE_CONTRACT), [], entity);
    const { shape } = heldAt(typed, PAGE_CONTRACT);
    if (shape.kind === 'record') {
      const item = { seven: blankOf(shape.item, PAGE_CONTRACT, 'seven') };
      assert.deepEqual(modelDifferences(item, model, entity, PAGE_CONTRACT), [], entity);
      assert.equal((item.seven as { id: string }).id, 'seven');
    }
    assert.ok(partsOf(shape, blank).length > 0 || shape.kind === 'record');
  }
});
