import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_MESSAGE } from '../../protocol/messages.ts';
import { readMessage } from './message.ts';

const read = (message: unknown): unknown => readMessage(JSON.stringify(message));
const ENTRY = {
  level: 'log',
  method: 'table',
  at: 1,
  widget: 'w',
  depth: 2,
  parameters: [
    { kind: 'string', text: 'a' },
    {
      kind: 'collection',
      text: 'Map',
      size: 1,
      own: [['size', { kind: 'number', text: '1' }]],
      inner: [
        [
          { kind: 'string', text: 'k' },
          { kind: 'error', text: 'Error', stack: 'Error', more: 1 },
        ],
      ],
    },
  ],
  stack: 'Error',
};
const EVENT = { id: 1, at: 1, type: 'state.read', widget: 'w', detail: { entity: 'sys' } };

const CHANGED = {
  entity: 'sys',
  subscribers: 1,
  patch: [{ path: ['a', '0'], value: null }, { path: ['b'] }],
};

test('messages of the union pass as they are', () => {
  const place = { file: 'personal_page.js', line: 1, column: 2 };
  const messages = [
    { type: 'event', event: EVENT },
    { type: 'console', entry: { ...ENTRY, ...place } },
    { type: 'event', event: { ...EVENT, call: 1, cause: 2, place, stale: ['sys'] } },
    { type: 'event', event: { ...EVENT, type: 'state.changed', detail: CHANGED } },
    { type: 'state', state: { entity: 'sys', value: { lang: 'en' } } },
    { type: 'cleared' },
    { type: 'problem', finding: { code: 'syntax', widget: 'w', params: { reason: 'r' }, place } },
    { type: 'suppressed', count: 4 },
    { type: 'reply', id: 1, outcome: { ok: true, value: { any: [1] } } },
    { type: 'reply', id: 1, outcome: { ok: false, error: { name: 'E', message: 'm', place } } },
    { type: 'want', id: 1, want: { kind: 'module', module: 'jquery' } },
    { type: 'want', id: 1, want: { kind: 'script', url: '/w.js' } },
  ];
  for (const message of messages) {
    assert.deepEqual(read(message), message);
  }
});

test('what is added to a message does not come along', () => {
  assert.deepEqual(read({ type: 'cleared', html: '<b>' }), { type: 'cleared' });
  assert.deepEqual(read({ type: 'event', event: { ...EVENT, seq: 1 } }), {
    type: 'event',
    event: EVENT,
  });
});

const DROPPED: [string, unknown][] = [
  ['an unknown type', { type: 'status', status: 'running' }],
  ['no type', {}],
  ['a list', []],
  ['an unknown event', { type: 'event', event: { ...EVENT, type: 'made.up' } }],
  [
    'an event by the name of a prototype method',
    { type: 'event', event: { ...EVENT, type: 'toString' } },
  ],
  ['an event at no time', { type: 'event', event: { ...EVENT, at: 'now' } }],
  ['an event without detail', { type: 'event', event: { ...EVENT, detail: null } }],
  ['an event of no number', { type: 'event', event: { ...EVENT, id: -1 } }],
  ...[undefined, [{}], [{ path: 'a' }], [{ path: [1] }], [{ path: Array(100).fill('a') }]].map(
    (patch): [string, unknown] => [
      `a change of the state that says nothing of it: ${JSON.stringify(patch ?? null).slice(0, 20)}`,
      { type: 'event', event: { ...EVENT, type: 'state.changed', detail: { ...CHANGED, patch } } },
    ],
  ),
  ['a state of nothing', { type: 'state', state: { value: 1 } }],
  ['a state without a value', { type: 'state', state: { entity: 'sys' } }],
  ['an unknown level', { type: 'console', entry: { ...ENTRY, level: 'fatal' } }],
  ['a method that is none', { type: 'console', entry: { ...ENTRY, method: 'exec' } }],
  ['groups in groups without end', { type: 'console', entry: { ...ENTRY, depth: 1e6 } }],
  ...[
    { kind: 'html', text: '' },
    { kind: 'object', text: 1 },
    { kind: 'object', text: '', own: [['key']] },
    { kind: 'object', text: '', own: 1 },
    { kind: 'object', text: '', inner: [{ kind: 'null', text: 'null' }] },
  ].map((value): [string, unknown] => [
    `a value that is none: ${JSON.stringify(value)}`,
    { type: 'console', entry: { ...ENTRY, parameters: [value] } },
  ]),
  ['a negative count', { type: 'suppressed', count: -1 }],
  ['a reply to no number', { type: 'reply', id: '1', outcome: { ok: true } }],
  ['an unknown want', { type: 'want', id: 1, want: { kind: 'fetch', url: '/' } }],
];
for (const [name, message] of DROPPED) {
  test(`drops ${name}`, () => {
    assert.equal(read(message), null);
  });
}

test('drops what is no text, no JSON, or too long', () => {
  assert.equal(readMessage({ type: 'cleared' }), null);
  assert.equal(readMessage('{'), null);
  assert.equal(
    readMessage(JSON.stringify({ type: 'cleared', pad: 'x'.repeat(MAX_MESSAGE) })),
    null,
  );
});

test('drops values that nest deeper, or are more, than any of ours', () => {
  let deep: unknown = { kind: 'object', text: '' };
  for (let depth = 0; depth < 20; depth += 1) {
    deep = { kind: 'object', text: '', own: [['k', deep]] };
  }
  assert.equal(read({ type: 'console', entry: { ...ENTRY, parameters: [deep] } }), null);
  const parameters = Array.from({ length: 5000 }, () => 0);
  assert.equal(read({ type: 'console', entry: { ...ENTRY, parameters } }), null);
});

test('a problem has a code of the contract and its parameters, each of them text, and no other', () => {
  const read = (finding: unknown) => readMessage(JSON.stringify({ type: 'problem', finding }));
  const params = { name: 'initLead', reason: 'Error' };
  const finding = { code: 'callback-threw', widget: 'w', params };
  assert.deepEqual(read(finding), { type: 'problem', finding });
  assert.deepEqual(read({ ...finding, params: { ...params, value: 'x', other: 1 } }), {
    type: 'problem',
    finding,
  });
  for (const forged of [
    { ...finding, code: 'made-up' },
    { ...finding, code: 'toString' },
    { ...finding, params: { name: 'initLead' } },
    { ...finding, params: { ...params, reason: 1 } },
    { ...finding, params: [] },
    { ...finding, widget: 1 },
  ]) {
    assert.equal(read(forged), null);
  }
});

test('a frame that was ended says why and where', () => {
  const place = { file: 'f', line: 1, column: 2 };
  const read = (cause: unknown) => readMessage(JSON.stringify({ type: 'tripped', cause, place }));
  assert.deepEqual(read('timers'), { type: 'tripped', cause: 'timers', place });
  assert.equal(read('whim'), null);
});

test('links that are none are left out of an event', () => {
  const links = { call: -1, cause: '2', place: { file: 'f' }, stale: [1], missed: 3, seq: 9 };
  assert.deepEqual(read({ type: 'event', event: { ...EVENT, ...links } }), {
    type: 'event',
    event: EVENT,
  });
  const stale = Array.from({ length: 500 }, (_, index) => `e${index}`);
  const message = read({ type: 'event', event: { ...EVENT, stale } });
  assert.equal((message as { event: { stale: string[] } }).event.stale.length, 100);
});

test('the detail of an event is cut to what a reader looks at', () => {
  const wide = Object.fromEntries(Array.from({ length: 4500 }, (_, n) => [`k${n}`, [n]]));
  const read = readMessage(
    JSON.stringify({
      type: 'event',
      event: { id: 1, at: 1, type: 'state.read', widget: 'w', detail: wide },
    }),
  );
  assert.equal(read?.type, 'event');
  assert.equal(Object.keys(read.event.detail).length, 51);
  assert.equal(Object.keys(read.event.detail).at(-1), '…');
});

test('what nests without an end is no message', () => {
  for (const [open, close] of [
    ['[', ']'],
    ['{"a":', '}'],
  ] as const) {
    const deep = `${open.repeat(9000)}1${close.repeat(9000)}`;
    assert.equal(
      readMessage(`{"type":"reply","id":1,"outcome":{"ok":true,"value":${deep}}}`),
      null,
    );
  }
  const brackets = JSON.stringify({ ok: true, value: `${'['.repeat(500)}\\"${'{'.repeat(500)}` });
  assert.notEqual(readMessage(`{"type":"reply","id":1,"outcome":${brackets}}`), null);
});
