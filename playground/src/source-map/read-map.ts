import { SOURCE } from '../protocol/source-entry.ts';
import {
  decodedMappings,
  FlattenMap,
  type SourceMapInput,
  traceSegment,
  type TraceMap,
} from '@jridgewell/trace-mapping';
import type { Place } from '../protocol/public.ts';
import { sourceName } from './source-name.ts';

/** Why a map is not used: too much of it, no JSON, not of version 3, no sense in it, or made for other code. */
export type MapFault = 'large' | 'json' | 'version' | 'mappings' | 'other-code';

/** A map that was read. */
export interface Places {
  /** Where a place of the script comes from; null where the map does not say. Both count from 1. */
  original(line: number, column: number): Place | null;
  /** The text of a source by its name, where the map has it. */
  textOf(name: string): string | null;
}

export type ReadMap = { ok: true; places: Places } | { ok: false; fault: MapFault };

export interface Script {
  /** The name of the script that the map is of. */
  name: string;
  files: Readonly<Record<string, string>>;
}

/** How much of one map is taken; the largest libraries stay far below. */
const MOST_MAPPINGS = 4_000_000;
const MOST_SOURCES = 10_000;
const MOST_SECTIONS = 1_000;
const MOST_LINES = 1_000_000;
/** The root stands before each source, so a long one would be there thousands of times. */
const LONGEST_ROOT = 2_000;

/** What the names of sources begin with that are those of other files of the draft. */
const APART = 'original/';

/** Reads a map, which is anybody's: every number in it is looked at before a place is taken from it. */
export function readMap(text: string, script: Script): ReadMap {
  const fail = (fault: MapFault): ReadMap => ({ ok: false, fault });
  let json: unknown;
  try {
    // Some servers put this before JSON.
    json = JSON.parse(text.replace(/^\)\]\}'[^\n]*\n/, ''));
  } catch {
    return fail('json');
  }
  const fault = faultIn(json);
  if (fault) {
    return fail(fault);
  }
  try {
    const map = FlattenMap(json as SourceMapInput);
    const lines = (script.files[script.name] ?? '').split('\n').length;
    return !isSound(map)
      ? fail('mappings')
      : decodedMappings(map).findLastIndex((line) => line.length > 0) >= lines
        ? fail('other-code')
        : { ok: true, places: placesOf(map, script) };
  } catch {
    return fail('mappings');
  }
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** How much there is in a map, or in all the maps of an index together. */
interface Amount {
  mappings: number;
  sources: number;
}

/** What is wrong with the form of a map, or of those in it; what is in it is added to `amount`. */
function faultIn(json: unknown, amount: Amount = { mappings: 0, sources: 0 }): MapFault | null {
  if (typeof json !== 'object' || json === null || (json as { version?: unknown }).version !== 3) {
    return 'version';
  }
  const { sections, sources, sourceRoot, mappings } = json as Record<string, unknown>;
  if (sections !== undefined) {
    if (!isList(sections)) {
      return 'mappings';
    }
    if (sections.length > MOST_SECTIONS) {
      return 'large';
    }
    for (const section of sections as (Section | null)[]) {
      // Within one of its sections, an index of sections is no map by the standard.
      const isIndex = section?.map?.sections !== undefined;
      const fault = isIndex ? 'mappings' : (faultIn(section?.map, amount) ?? faultAt(section));
      if (fault) {
        return fault;
      }
    }
    return null;
  }
  if (!isList(sources) || typeof mappings !== 'string' || !/^[\w+/,;]*$/.test(mappings)) {
    return 'mappings';
  }
  amount.mappings += mappings.length;
  amount.sources += sources.length;
  const isLarge =
    amount.mappings > MOST_MAPPINGS ||
    amount.sources > MOST_SOURCES ||
    (typeof sourceRoot === 'string' && sourceRoot.length > LONGEST_ROOT);
  return isLarge ? 'large' : null;
}

interface Section {
  map?: { sections?: unknown };
  offset?: { line?: unknown; column?: unknown };
}

/** What is wrong with the place where a section begins: all lines before it are made. */
function faultAt(section: Section | null): MapFault | null {
  const { line, column } = section?.offset ?? {};
  const isPlace = [line, column].every((one) => Number.isSafeInteger(one) && Number(one) >= 0);
  return !isPlace ? 'mappings' : Number(line) > MOST_LINES ? 'large' : null;
}

/** Whether every place is one of a source that there is, and its name one that there is. */
function isSound(map: TraceMap): boolean {
  const { sources, names } = map;
  const isOf = (list: readonly unknown[], index: number): boolean =>
    index >= 0 && index < list.length;
  return decodedMappings(map).every((line) =>
    line.every((segment) => {
      if (segment.length === 1) {
        return segment[0] >= 0;
      }
      const [column, source, at, from, name] = segment;
      const isNamed = name === undefined || isOf(names, name);
      return column >= 0 && isOf(sources, source) && at >= 0 && from >= 0 && isNamed;
    }),
  );
}

function placesOf(map: TraceMap, script: Script): Places {
  const { sources, sourcesContent, sourceRoot } = map as Partial<Record<keyof TraceMap, unknown>>;
  const root = typeof sourceRoot === 'string' ? sourceRoot : '';
  const texts = isList(sourcesContent) ? sourcesContent : [];
  const all = (isList(sources) ? sources : []).map((source, index) => {
    const text = typeof texts[index] === 'string' ? texts[index] : null;
    const name = typeof source === 'string' ? sourceName(source, root, index) : null;
    const lines = text === null ? Infinity : text.split('\n').length;
    return { file: name === null ? null : nameIn(script, name, text), lines, text };
  });
  return {
    original(line, column) {
      const before = traceSegment(map, line - 1, Math.max(0, column - 1));
      // What stands before all that a line is said to come from belongs to it.
      const segment = before ?? decodedMappings(map)[line - 1]?.[0];
      if (!segment || segment.length === 1) {
        return null;
      }
      const [, index, at, from] = segment;
      const { file, lines } = all[index]!;
      return file !== null && at < lines ? { file, line: at + 1, column: from + 1 } : null;
    },
    textOf: (name) => all.find(({ file }) => file === name)?.text ?? null,
  };
}

/** The name of a source among the files of a draft: that of the file that it is, and of no other. */
function nameIn({ name: script, files }: Script, name: string, text: string | null): string {
  const isThe = (file: string): boolean =>
    Object.hasOwn(files, file) &&
    file !== script &&
    (text === null ? file.startsWith(SOURCE) : files[file] === text);
  // A name has few ends, and a draft may have many files.
  const steps = name.split('/');
  const same = steps.map((_, step) => steps.slice(step).join('/')).find(isThe);
  return same ?? (Object.hasOwn(files, name) ? `${APART}${name}` : name);
}
