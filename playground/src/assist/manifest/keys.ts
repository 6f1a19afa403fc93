import type { EditorFacts, ManifestKey, ValueSchema } from '../facts.ts';

type Segment = string | number;
type Manifest = EditorFacts['manifest'];

const nameIn = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** The key of the contract that a path of the manifest leads to. */
export function keyAt({ keys }: Manifest, path: readonly Segment[]): ManifestKey | null {
  const fits = ({ path: known }: ManifestKey): boolean => {
    const steps = known.split('.');
    return (
      steps.length === path.length && steps.every((step, at) => step === '*' || step === path[at])
    );
  };
  const found = keys.filter(fits);
  // A key of its own says more than one of any name.
  return found.find((key) => !key.path.includes('*')) ?? found[0] ?? null;
}

/** The keys that the contract has directly inside of a path; those of any name are nobody's to offer. */
export function keysInside(manifest: Manifest, path: readonly Segment[]): ManifestKey[] {
  return manifest.keys.filter(
    (key) => nameIn(key.path) !== '*' && fitsInside(key.path.split('.'), path),
  );
}

function fitsInside(steps: readonly string[], path: readonly Segment[]): boolean {
  return (
    steps.length === path.length + 1 &&
    path.every((segment, at) => steps[at] === '*' || steps[at] === segment)
  );
}

/** The schema of the value that a path leads to, and the key that says so. */
export function schemaAt(
  manifest: Manifest,
  path: readonly Segment[],
): { key: ManifestKey; schema: ValueSchema } | null {
  const isItem = typeof path.at(-1) === 'number';
  const key = keyAt(manifest, isItem ? path.slice(0, -1) : path);
  const schema = isItem ? key?.schema.items : key?.schema;
  return key && schema ? { key, schema } : null;
}

/** Whether a value is the path of a text: of all forms of values only that fits this one and not a word alone. */
export function isTextPath({ pattern }: ValueSchema): boolean {
  const form = new RegExp(pattern ?? '^$', 'u');
  return form.test('widget.name') && !form.test('name');
}

export const nameOf = ({ path }: ManifestKey): string => nameIn(path);
