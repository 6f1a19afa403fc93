import { getLocation, type Location } from 'jsonc-parser';
import { items, members, readJson, valueAt } from '../../checker/json/read.ts';
import type { EditorFacts, ManifestKey, ManifestLocation, ValueSchema } from '../facts.ts';
import type { Suggestion, Suggestions } from '../suggestion.ts';
import type { Symbol } from '../value.ts';
import { isTextPath, keyAt, keysInside, nameOf, schemaAt } from './keys.ts';
import { type Files, type LanguageFile, languagesIn, textsIn, textSymbols } from './texts.ts';

/** Longer manifests are made by programs. In UTF-16 units. */
const LONGEST = 200_000;

/** No word of a manifest is longer. In UTF-16 units. */
const LONGEST_WORD = 200;

const LOCATIONS = 'locations';
const LOCALE = 'widget.locale';
/** What a location's name may end with. */
const SUFFIXES = ['', '-0', '-1'];

/** A place in a manifest. */
interface Place {
  location: Location;
  path: readonly (string | number)[];
  /** What is written there already: within quotes where there are any, and with them. */
  from: number;
  to: number;
  outer: { from: number; to: number };
}

/** What may be written at a place of the manifest. */
export function manifestSuggestions(
  text: string,
  at: number,
  files: Files,
  { manifest }: EditorFacts,
): Suggestions | null {
  const place = placeAt(text, at);
  if (!place) {
    return null;
  }
  const found = place.location.isAtPropertyKey
    ? keySuggestions(text, place, manifest)
    : valueSuggestions(text, place, manifest, files);
  return { from: place.from, items: found };
}

/** What the contract, or the widget's texts, say of the word at a place. */
export function manifestSymbolAt(
  text: string,
  at: number,
  files: Files,
  { manifest }: EditorFacts,
): { from: number; to: number; symbol: Symbol } | null {
  const place = placeAt(text, at);
  if (!place || place.from === place.to) {
    return null;
  }
  const { location, path, from, to } = place;
  if (location.isAtPropertyKey) {
    const key = keyAt(manifest, path);
    return key && { from, to, symbol: { ...keySymbol(key), name: text.slice(from, to) } };
  }
  const value = text.slice(from, to);
  const symbol = valueSymbols(path, manifest, files).find(({ name }) => name === value);
  return symbol ? { from, to, symbol } : null;
}

/** Where the text stands that a value of the manifest names: in the reader's language before any other. */
export function textPlace(
  name: string,
  files: Files,
  language: string,
): { file: string; offset: number } | null {
  const having = textsIn(files).filter(({ byPath }) => byPath.has(name));
  const found = having.find((one) => one.language === language) ?? having[0];
  return found ? { file: found.file, offset: found.byPath.get(name)!.offset } : null;
}

function placeAt(text: string, at: number): Place | null {
  if (text.length > LONGEST || readJson(text).tooDeep !== null) {
    return null;
  }
  const location = getLocation(text, at);
  const { path, previousNode: node } = location;
  if (node && node.offset < at && at <= node.offset + node.length) {
    const outer = { from: node.offset, to: node.offset + node.length };
    if (text[outer.from] !== '"') {
      return { location, path, ...outer, outer };
    }
    const isClosed = node.length > 1 && text[outer.to - 1] === '"';
    // Behind the closing quote is outside of it; a quote that is open would take in the rest of the line.
    if (isClosed && at === outer.to) {
      return null;
    }
    const to = isClosed ? outer.to - 1 : at;
    return { location, path, from: outer.from + 1, to, outer: isClosed ? outer : { ...outer, to } };
  }
  const before = text.slice(Math.max(0, at - LONGEST_WORD), at);
  const from = at - /[\w.@-]*$/.exec(before)![0].length;
  return { location, path, from, to: at, outer: { from, to: at } };
}

function keySuggestions(
  text: string,
  place: Place,
  manifest: EditorFacts['manifest'],
): Suggestion[] {
  const inside = place.path.slice(0, -1);
  const { root } = readJson(text);
  const object = inside.every((step) => typeof step === 'string')
    ? valueAt(root, inside)
    : undefined;
  const taken = new Set(
    members(object)
      .filter(({ key }) => key.offset !== place.outer.from)
      .map(({ name }) => name),
  );
  const hasColon = /^\s*:/.test(text.slice(place.outer.to));
  return keysInside(manifest, inside)
    .filter((key) => !taken.has(nameOf(key)))
    .map((key) => {
      const value = hasColon ? '' : `: ${stub(key)}`;
      return {
        symbol: keySymbol(key),
        template: `"${nameOf(key)}"${value}`,
        ...place.outer,
        goesOn: !hasColon && /"#\{\}"|\[/.test(value),
      };
    });
}

/** The beginning of a value. */
function stub({ schema }: ManifestKey): string {
  if ('const' in schema) {
    return JSON.stringify(schema.const);
  }
  switch (schema.type) {
    case 'object':
      return '{\n\t#{}\n}';
    case 'array':
      return '["#{}"]';
    case 'boolean':
      return '#{true}';
    case 'integer':
      return '#{1}';
    default:
      return '"#{}"';
  }
}

function valueSuggestions(
  text: string,
  { path, outer }: Place,
  manifest: EditorFacts['manifest'],
  files: Files,
): Suggestion[] {
  const list = path.slice(0, -1).filter((step) => typeof step === 'string');
  const listed = items(valueAt(readJson(text).root, list))
    .filter(({ offset }) => offset !== outer.from)
    .map(({ value }) => String(value));
  const open = valueSymbols(path, manifest, files).filter(({ name }) => !listed.includes(name));
  return open.map((symbol) => ({
    symbol,
    template: symbol.kind === 'constant' ? symbol.name : JSON.stringify(symbol.name),
    ...outer,
  }));
}

/** The values that a path may lead to; those that are no texts are constants. */
function valueSymbols(
  path: readonly (string | number)[],
  manifest: EditorFacts['manifest'],
  files: Files,
): Symbol[] {
  const found = schemaAt(manifest, path);
  if (!found) {
    return [];
  }
  const { key, schema } = found;
  if (key.path === LOCATIONS && path.length > 1) {
    return manifest.locations.flatMap(locationSymbols);
  }
  if (key.path === LOCALE && path.length > key.path.split('.').length) {
    return languagesIn(files).map((one) => languageSymbol(one, key));
  }
  return isTextPath(schema) ? textSymbols(textsIn(files), key.page) : constants(schema, key);
}

function constants(schema: ValueSchema, { page }: ManifestKey): Symbol[] {
  const values = 'const' in schema ? [schema.const] : (schema.enum ?? []);
  const all = schema.type === 'boolean' ? [true, false] : values;
  return all.map((value) => ({
    name: String(value),
    kind: typeof value === 'string' ? 'value' : 'constant',
    type: '',
    page,
  }));
}

const keySymbol = (key: ManifestKey): Symbol => ({
  name: nameOf(key),
  kind: 'property',
  type: shownType(key.schema),
  page: key.page,
});

const locationSymbols = ({ id, suffixes, page }: ManifestLocation): Symbol[] =>
  (suffixes ? SUFFIXES : ['']).map((suffix) => ({
    name: `${id}${suffix}`,
    kind: 'value',
    type: '',
    page,
  }));

const languageSymbol = ({ language, file }: LanguageFile, { page }: ManifestKey): Symbol => ({
  name: language,
  kind: 'value',
  type: file,
  page,
});

function shownType(schema: ValueSchema): string {
  if ('const' in schema) {
    return JSON.stringify(schema.const);
  }
  return schema.enum
    ? schema.enum.map((one) => JSON.stringify(one)).join(' | ')
    : (schema.type ?? '');
}
