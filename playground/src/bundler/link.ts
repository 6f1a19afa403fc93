import { decode, encode, type SourceMapMappings } from '@jridgewell/sourcemap-codec';

/** A file of the bundle as CommonJS. */
export interface Linked {
  name: string;
  code: string;
  /** Of its own source map, where it has one. */
  mappings: string;
  /** What its specifiers mean: another file by its name, or a provided module by its index. */
  links: Readonly<Record<string, string | number>>;
}

/** The parts of a source map, version 3, that say where code comes from. */
export interface SourceMap {
  version: 3;
  sources: string[];
  names: string[];
  mappings: string;
}

export interface Link {
  /** The modules that the cabinet provides, in order. */
  provided: readonly string[];
  helpers: readonly string[];
  files: readonly Linked[];
  entry: string;
  /** Where the entry says what its value is, both numbers counted from 0. */
  value: { line: number; column: number };
}

const START = `  const files = new Map();
  const loaded = new Map();
  function load(name) {
    let module = loaded.get(name);
    if (!module) {
      module = { exports: {} };
      loaded.set(name, module);
      const [run, links] = files.get(name);
      run.call(module.exports, module, module.exports, (id) => {
        const link = links[id];
        return typeof link === "number" ? provided[link] : load(link);
      });
    }
    return module.exports;
  }`;

const linesOf = (text: string): string[] => text.replace(/\r?\n$/, '').split(/\r?\n/);

/** Puts files of CommonJS into one anonymous AMD module, a section a file, and says where each line comes from. */
export function link({ provided, helpers, files, entry, value }: Link): {
  code: string;
  map: SourceMap;
} {
  const lines: string[] = [];
  const mappings: SourceMapMappings = [];
  const add = (text: string, mapped: SourceMapMappings = []): void => {
    for (const [index, line] of linesOf(text).entries()) {
      lines.push(line);
      mappings.push(mapped[index] ?? []);
    }
  };
  const sources = files.filter((file) => file.mappings !== '').map(({ name }) => name);
  const start = sources.indexOf(entry);
  add(`define(${JSON.stringify(provided)}, function (...provided) {`, [[[0, start, 0, 0]]]);
  for (const helper of helpers) {
    add(helper);
  }
  add(START);
  for (const { name, code, mappings: own, links } of files) {
    add(`\n  // ${name}`);
    add(`  files.set(${JSON.stringify(name)}, [function (module, exports, require, define) {`);
    const source = sources.indexOf(name);
    const mapped = decode(own).map((line) =>
      line.map((segment) => {
        const [column, , at = 0, from = 0] = segment;
        return [column, source, at, from] as [number, number, number, number];
      }),
    );
    add(code, mapped);
    add(`  }, ${JSON.stringify(links)}]);`);
  }
  add(`\n  const value = load(${JSON.stringify(entry)});`);
  add('  return value.__esModule ? value.default : value;', [
    [[0, start, value.line, value.column]],
  ]);
  add('});');
  return {
    code: `${lines.join('\n')}\n`,
    map: { version: 3, sources, names: [], mappings: encode(mappings) },
  };
}
