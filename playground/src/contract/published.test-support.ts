/**
 * The contract for tests, read from the reviewed report of its public surface (tests/golden/surface.txt),
 * so that tests of Node need no Python.
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ContractSlice, FieldSlice, ModelSlice } from './slice.ts';

const SURFACE = path.join(import.meta.dirname, '../../../tests/golden/surface.txt');

interface Line {
  depth: number;
  text: string;
  inner: Line[];
}

function lines(): Line[] {
  const top: Line = { depth: -1, text: '', inner: [] };
  const open = [top];
  for (const raw of readFileSync(SURFACE, 'utf8').split('\n').filter(Boolean)) {
    const depth = raw.search(/\S/);
    const line: Line = { depth, text: raw.trim().replace(/ \[\w+\]$/, ''), inner: [] };
    while ((open.at(-1)?.depth ?? -1) >= depth) {
      open.pop();
    }
    open.at(-1)?.inner.push(line);
    open.push(line);
  }
  return top.inner;
}

function field({ text, inner }: Line): FieldSlice {
  const [, name = '', optional, type = ''] = /^(\w+)(\?)?: (.*)$/.exec(text) ?? [];
  return { name, type, optional: optional !== undefined, fields: inner.map(field) };
}

function model({ text, inner }: Line): ModelSlice {
  const [, name = '', record, entity] = /^model (\w+)( record)?(?: entity (\w+))?/.exec(text) ?? [];
  return { name, record: record !== undefined, entity: entity ?? null, fields: inner.map(field) };
}

const all = lines();
const starting = (word: string): Line[] => all.filter(({ text }) => text.startsWith(`${word} `));
const named = (kind: string): string[] =>
  starting(kind).map(({ text }) => /(\w+)\(/.exec(text)?.[1] ?? '');

/** What the frame is told of the contract. */
export const CONTRACT: ContractSlice = {
  sdkModule: /^sdk (\S+)/.exec(starting('sdk')[0]?.text ?? '')?.[1] ?? '',
  versions: (starting('sdk')[0]?.text ?? '').split(' ').slice(2),
  developerGlobal: starting('developer')[0]?.text.split(' ')[1] ?? null,
  location:
    starting('location')
      .map(({ text }) => text.split(' '))
      .find(
        ([, , file]) => file === starting('widget')[0]?.text.match(/^widget ([^:]+)/)?.[1],
      )?.[1] ?? null,
  callbacks: starting('callback').map(({ text }) => ({
    name: /(\w+)\(/.exec(text)?.[1] ?? '',
    required: text.startsWith('callback required '),
  })),
  methods: named('method'),
  utils: named('util'),
  modules: starting('module').map(({ text }) => /^module ([^:]+):/.exec(text)?.[1] ?? ''),
  constants: Object.fromEntries(
    starting('constants').map(({ text, inner }) => [
      text.split(' ')[1],
      Object.fromEntries(
        inner.map((value) => {
          const [, name = '', literal] = /^(\w+) = (?:"(.*)"|\w+)$/.exec(value.text) ?? [];
          return [name, literal ?? null];
        }),
      ),
    ]),
  ) as ContractSlice['constants'],
  models: starting('model').map(model),
};

/** Behaviour → the ids of its alternatives, of those that have any. */
export const ALTERNATIVES: Record<string, string[]> = Object.fromEntries(
  starting('behaviour').flatMap(({ text }) => {
    const [, id, others] = /^behaviour (?:simulated )?(\S+).*?\| (.*)$/.exec(text) ?? [];
    return id === undefined || others === undefined ? [] : [[id, others.split(' | ')]];
  }),
);

/** AMD id → `package@version` of the modules that are npm packages. */
export const PACKAGES: Record<string, string> = Object.fromEntries(
  starting('module').flatMap(({ text }) => {
    const match = /^module ([^:]+):.* = (\S+@[\d.]+)$/.exec(text);
    return match ? [[match[1], match[2]]] : [];
  }),
) as Record<string, string>;
