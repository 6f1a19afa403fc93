import type { Node } from 'jsonc-parser';
import { MANIFEST } from '../../protocol/manifest.ts';
import { isSimilar } from '../../cabinet/similar-name.ts';
import type { Known, ManifestKey, ValueSchema } from '../facts.ts';
import type { Report } from '../finding.ts';
import { items, members, replacing, soundRoot } from '../json/read.ts';
import type { Widget } from '../widget.ts';

/** Keys of the manifest by what the contract says of each: that it is there, and the form of its value. */
export function checkKeys(widget: Widget, { manifest }: Known, report: Report): void {
  const root = soundRoot(widget.json(MANIFEST));
  if (!root) {
    return;
  }
  if (root.type !== 'object') {
    report('manifest-value', { name: MANIFEST, expected: '`{…}`' }, MANIFEST, root.offset);
    return;
  }
  const tree = new Keys(manifest.keys);
  const waiting: { node: Node; path: string }[] = [{ node: root, path: '' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, path } = next;
    const known = tree.inside(path);
    const found = members(node);
    const names = found.map(({ name }) => name);
    for (const { name, path: inner, key } of known) {
      if (key.required && name !== '*' && !names.includes(name)) {
        report('manifest-key-missing', { name: inner }, MANIFEST, node.offset);
      }
    }
    for (const { name, key: at, value } of found) {
      const own = known.find((one) => one.name === name) ?? known.find((one) => one.name === '*');
      if (own) {
        checkValue(own.key, pathOf(path, name), value, report);
        waiting.push({ node: value, path: own.path });
      } else {
        const meant = known.find((one) => !names.includes(one.name) && isSimilar(one.name, name));
        if (meant) {
          const params = { name: pathOf(path, name), expected: meant.path };
          const text = JSON.stringify(meant.name);
          report('manifest-key-misspelt', params, MANIFEST, at.offset, [replacing(at, text)]);
        }
      }
    }
  }
}

const pathOf = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** The keys that the contract has directly inside each key. */
class Keys {
  readonly #inside = new Map<string, { name: string; path: string; key: ManifestKey }[]>();

  constructor(keys: readonly ManifestKey[]) {
    for (const key of keys) {
      const at = key.path.lastIndexOf('.');
      const outer = at < 0 ? '' : key.path.slice(0, at);
      const known = this.#inside.get(outer) ?? [];
      known.push({ name: key.path.slice(at + 1), path: key.path, key });
      this.#inside.set(outer, known);
    }
  }

  inside(path: string): readonly { name: string; path: string; key: ManifestKey }[] {
    return this.#inside.get(path) ?? [];
  }
}

/** The rule of this key has words of its own. */
const OWN_RULE = 'tour.is_tour';

function checkValue({ path, schema }: ManifestKey, name: string, value: Node, report: Report) {
  if (path === OWN_RULE && value.value === false) {
    report('tour-off', {}, MANIFEST, value.offset, [replacing(value, 'true')]);
    return;
  }
  const wrong = misfit(value, schema);
  if (wrong) {
    const { node, expected } = wrong;
    const meant = node === value ? meantBy(value, schema) : null;
    const fix = meant === null ? undefined : [replacing(node, meant)];
    report('manifest-value', { name, expected }, MANIFEST, node.offset, fix);
  }
}

/** A value that only stands in quotes by mistake, without them; null for any other. */
function meantBy({ value }: Node, schema: ValueSchema): string | null {
  const isBare =
    (schema.type === 'boolean' && /^(?:true|false)$/.test(String(value))) ||
    (schema.type === 'integer' && /^\d+$/.test(String(value)));
  const fits = !schema.enum || schema.enum.includes(Number(value));
  return typeof value === 'string' && isBare && fits ? value : null;
}

/** The first part of a value that is not as the schema has it, and what it should be, as code. */
function misfit(node: Node, schema: ValueSchema): { node: Node; expected: string } | null {
  const fail = (expected: string) => ({ node, expected: `\`${expected}\`` });
  if ('const' in schema && node.value !== schema.const) {
    return fail(JSON.stringify(schema.const));
  }
  if (schema.enum && !schema.enum.includes(node.value as unknown)) {
    return fail(schema.enum.map((one) => JSON.stringify(one)).join(' | '));
  }
  if (schema.type !== undefined && !isOfType(node, schema.type)) {
    return fail(TYPES[schema.type]);
  }
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(String(node.value))) {
    return fail(sampleOf(schema.pattern));
  }
  const inside = items(node);
  if (inside.length < (schema.minItems ?? 0)) {
    return fail('["…"]');
  }
  for (const item of inside) {
    const wrong = schema.items ? misfit(item, schema.items) : null;
    if (wrong) {
      return wrong;
    }
  }
  return null;
}

const TYPES: Record<NonNullable<ValueSchema['type']>, string> = {
  object: '{…}',
  array: '[…]',
  string: '"…"',
  integer: '1',
  boolean: 'true | false',
};

function isOfType(node: Node, type: NonNullable<ValueSchema['type']>): boolean {
  return type === 'integer' ? Number.isInteger(node.value) : node.type === type;
}

/** Samples of what the patterns of the contract are for, which say more than the pattern. */
const SAMPLES = [
  '"widget.name"',
  '"ru"',
  '"https://widgets.example/help"',
  '"help@widgets.example"',
  '"#1F6FEB"',
];

const sampleOf = (pattern: string): string =>
  SAMPLES.find((sample) => new RegExp(pattern, 'u').test(sample.slice(1, -1))) ?? pattern;
