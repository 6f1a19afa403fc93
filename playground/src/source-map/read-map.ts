import {
  decodedMappings,
  FlattenMap,
  type SourceMapInput,
  traceSegment,
  type TraceMap,
} from '@jridgewell/trace-mapping';
import type { Place } from '../protocol/place.ts';
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

/** What is wrong with the form of a map, or of those in it. */
function faultIn(json: unknown): MapFault | null {
  if (typeof json !== 'object' || json === null || (json as { version?: unknown }).version !== 3) {
    return 'version';
  }
  const { sections, sources, mappings } = json as Record<string, unknown>;
  if (sections !== undefined) {
    if (!isList(sections)) {
      return 'mappings';
    }
    if (sections.length > MOST_SECTIONS) {
      return 'large';
    }
    for (const section of sections as ({ map?: { sections?: unknown } } | null)[]) {
      // Within one of its sections, an index of sections is no map by the standard.
      const fault = section?.map?.sections === undefined ? faultIn(section?.map) : 'mappings';
      if (fault) {
        return fault;
      }
    }
    return null;
  }
  if (!isList(sources) || typeof mappings !== 'string' || !/^[\w+/,;]*$/.test(mappings)) {
    return 'mappings';
  }
  return mappings.length > MOST_MAPPINGS || sources.length > MOST_SOURCES ? 'large' : null;
}

/** Whether every place is one of a source that there is. */
function isSound(map: TraceMap): boolean {
  const { length } = map.sources;
  return decodedMappings(map).every((line) =>
    line.every(
      ([column, source = 0, at = 0, from = 0]) =>
        column >= 0 && source >= 0 && source <= Math.max(0, length - 1) && at >= 0 && from >= 0,
    ),
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
    file !== script && (text === null ? file.startsWith('src/') : files[file] === text);
  const same = Object.keys(files).find(
    (file) => (name === file || name.endsWith(`/${file}`)) && isThe(file),
  );
  return same ?? (Object.hasOwn(files, name) ? `${APART}${name}` : name);
}
