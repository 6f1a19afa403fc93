import { MANIFEST } from '../protocol/manifest.ts';
import type { WidgetFiles } from './zip.ts';

/** The languages that the starter's texts are in. */
const LANGUAGES = ['ru', 'en'] as const;

/** What a reader has to say of a widget before it is uploaded. */
export const FIELDS = [
  'name.ru',
  'description.ru',
  'name.en',
  'description.en',
  'support',
] as const;
export type Field = (typeof FIELDS)[number];
export type Details = Readonly<Partial<Record<Field, string>>>;

/** What is wrong with a field: nothing stands in it, or what stands there is neither a link nor an address of e-mail. */
export type Fault = 'missing' | 'unreachable';
export type Faults = Partial<Record<Field, Fault>>;

/** Regular expressions that the schema of the manifest has for the ways to the support. */
export interface SupportPatterns {
  link: string;
  email: string;
}

/** The file that a field is written into. */
const fileOf = (field: Field): string =>
  field === 'support' ? MANIFEST : `i18n/${field.slice(-2)}.json`;

/**
 * The fields to ask for. A file of the reader's own goes into the archive as it is, so nothing is asked for it, nor for
 * a text that the reader's own manifest leads to no place for.
 */
export function fieldsFor(own: Readonly<Record<string, string>>): Field[] {
  const manifest = Object.hasOwn(own, MANIFEST) ? parsed(own[MANIFEST]) : null;
  const hasPlace = (field: Field): boolean =>
    manifest === null || typeof at(manifest, ['widget', field.slice(0, -3)]) === 'string';
  return FIELDS.filter(
    (field) => !Object.hasOwn(own, fileOf(field)) && (field === 'support' || hasPlace(field)),
  );
}

/** What is wrong with the fields that are asked for; nothing where the details will do. */
export function faultsOf(
  details: Details,
  fields: readonly Field[],
  { link, email }: SupportPatterns,
): Faults {
  const faults: Faults = {};
  for (const field of fields) {
    const text = details[field]?.trim() ?? '';
    const pattern = isLink(text) ? link : email;
    if (text === '') {
      faults[field] = 'missing';
    } else if (field === 'support' && !new RegExp(pattern, 'u').test(text)) {
      faults[field] = 'unreachable';
    }
  }
  return faults;
}

/** The patterns in the published schema of the manifest. */
export function patternsIn(schema: unknown): SupportPatterns {
  const support = at(schema, ['properties', 'widget', 'properties', 'support', 'properties']);
  const [link, email] = ['link', 'email'].map((key) => at(support, [key, 'pattern']));
  if (typeof link !== 'string' || typeof email !== 'string') {
    throw new Error('manifest.schema.json says nothing of widget.support');
  }
  return { link, email };
}

/**
 * The starter with what the reader said of the widget in the place of its samples. The texts go where the manifest
 * looks for them, which may be the reader's own.
 */
export function withDetails(starter: WidgetFiles, own: WidgetFiles, details: Details): WidgetFiles {
  const files = { ...starter };
  const manifest = parsed(own[MANIFEST] ?? starter[MANIFEST]);
  for (const language of LANGUAGES) {
    const name = details[`name.${language}`]?.trim();
    const description = details[`description.${language}`]?.trim();
    const file = `i18n/${language}.json`;
    const texts: [string[], string | undefined][] = [
      [['widget', 'name'], name],
      [['widget', 'short_description'], description],
      [['widget', 'description'], description],
      [['tour', 'tour_description'], description],
    ];
    for (const [key, text] of texts) {
      const path = at(manifest, key);
      if (text && typeof path === 'string') {
        files[file] = written(withValue(parsed(files[file]), path.split('.'), text));
      }
    }
  }
  const support = details.support?.trim();
  if (support) {
    const reached = isLink(support) ? { link: support } : { email: support };
    files[MANIFEST] = written(withValue(parsed(files[MANIFEST]), ['widget', 'support'], reached));
  }
  return files;
}

const isLink = (text: string): boolean => text.includes('://');

const written = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What a file holds; nothing where it is no JSON. */
function parsed(text: string | Uint8Array | undefined): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text.replace(/^\uFEFF/, '')) : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path of keys. */
function at(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) {
    return value;
  }
  return isObject(value) && Object.hasOwn(value, key) ? at(value[key], rest) : undefined;
}

/** The same with another value at a path of keys. */
function withValue(value: unknown, [key, ...rest]: readonly string[], given: unknown): unknown {
  return key === undefined
    ? given
    : { ...(isObject(value) ? value : {}), [key]: withValue(at(value, [key]), rest, given) };
}
