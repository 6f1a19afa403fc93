import type { Compile, Compiled } from './compile.ts';
import { SOURCE } from '../protocol/source-entry.ts';
import { isWarning, placeOf, placesOf, type SourceFault, type SourceFinding } from './finding.ts';
import { helpersIn } from './helpers.ts';
import { link, type Linked, type SourceMap } from './link.ts';
import type { Import } from './read-source.ts';
import { fileAt, isRelative, pathOf, similarFiles } from './resolve.ts';
import { shown } from './shown.ts';
import { kindOf } from './text-modules.ts';

/** What TypeScript, or whoever stands for it, does with one file. */
export interface Toolchain {
  script: Compile;
  json: Compile;
  text: Compile;
  /** What the compiler calls in its code. */
  helpers: ReadonlyMap<string, string>;
}

/** What the cabinet is known to have. */
export interface Provided {
  /** The ids of its modules. */
  modules: readonly string[];
  /** Of those that are functions, the names that an import in braces finds. */
  functions: Readonly<Record<string, readonly string[]>>;
}

export interface Source {
  /** The texts of the draft by their names. */
  files: Readonly<Record<string, string>>;
  entry: string;
}

export interface Bundle {
  /** Null where an error was found. */
  built: { code: string; map: SourceMap } | null;
  /** The first that were found. */
  findings: SourceFinding[];
  /** How many there are in all. */
  count: number;
}

/** How many findings are told at most: a list is read, and not to its end. */
export const MOST_FINDINGS = 200;

/** Modules that are carried along, or are another one: no cabinet is known to provide them. */
const RUNTIME = 'react/jsx-runtime';
const RENAMED: Readonly<Record<string, string>> = { 'react-dom/client': 'react-dom' };

/** What JSX is compiled to calls, on top of what every React has. */
const RUNTIME_CODE = `const { createElement, Fragment } = require("react");
const withKey = (props, key) => (key === undefined ? props : { ...props, key });
exports.Fragment = Fragment;
exports.jsx = (type, props, key) => createElement(type, withKey(props, key));
exports.jsxs = (type, { children, ...props }, key) => createElement(type, withKey(props, key), ...children);
`;

/** Builds one AMD module of an entry and all that it imports. The same files give the same bytes. */
export function bundle({ files, entry }: Source, known: Provided, tools: Toolchain): Bundle {
  const parts = new Map<string, { compiled: Compiled; links: Map<string, string> }>();
  const findings: SourceFinding[] = [];
  let count = 0;
  let missing = 0;
  const provided = new Set<string>();
  const names = Object.keys(files);
  const has = (name: string): boolean => Object.hasOwn(files, name);

  const meant = (specifier: string, from: string): string | SourceFault => {
    const name = RENAMED[specifier] ?? specifier;
    if (known.modules.includes(name)) {
      provided.add(name);
      return name;
    }
    if (specifier === RUNTIME) {
      provided.add('react');
      return RUNTIME;
    }
    if (!isRelative(specifier)) {
      return { code: 'source-package', params: { name: specifier }, offset: 0 };
    }
    const path = pathOf(specifier, from);
    const file = path === null ? undefined : fileAt(path, has);
    if (file !== undefined && kindOf(file) !== null) {
      return file;
    }
    // Nobody reads of what is like a file that is not told.
    const isTold = path !== null && missing < MOST_FINDINGS;
    missing += 1;
    const others = names.filter((name) => name !== from);
    const value = isTold ? shown(similarFiles(path, others)) : '—';
    return { code: 'source-file-missing', params: { name: specifier, value }, offset: 0 };
  };

  const faultOf = (one: Import, target: string): SourceFault | null => {
    const { offset } = one;
    if (one.bare && target.endsWith('.css')) {
      return { code: 'source-form', params: { value: `import '${one.specifier}'` }, offset };
    }
    const members = Object.hasOwn(known.functions, target) ? known.functions[target] : undefined;
    const wrong = members && one.names.find(({ name }) => ![...members, 'default'].includes(name));
    return wrong
      ? {
          code: 'source-named-import',
          params: { name: wrong.name, value: target },
          offset: wrong.offset,
        }
      : null;
  };

  const pending = [entry];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (parts.has(name)) {
      continue;
    }
    const text = files[name]!;
    const compiled = tools[kindOf(name) ?? 'text'](name, text);
    const links = new Map<string, string>();
    const faults = [...compiled.faults];
    parts.set(name, { compiled, links });
    for (const one of compiled.imports) {
      const target = meant(one.specifier, name);
      if (typeof target !== 'string') {
        faults.push({ ...target, offset: one.offset });
        continue;
      }
      links.set(one.specifier, target);
      const fault = faultOf(one, target);
      if (fault) {
        faults.push(fault);
      }
      if (target.startsWith(SOURCE)) {
        pending.push(target);
      }
    }
    if (name === entry && compiled.value === null && compiled.faults.length === 0) {
      faults.push({ code: 'source-default-export', params: { name }, offset: 0 });
    }
    count += faults.length;
    faults.sort((a, b) => a.offset - b.offset);
    const told = faults.slice(0, MOST_FINDINGS - findings.length);
    const offsets = told.map(({ offset }) => offset);
    for (const [index, place] of placesOf(text, offsets).entries()) {
      const { code, params } = told[index]!;
      findings.push({ code, params, file: name, ...place } as SourceFinding);
    }
  }
  findings.sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
  if (findings.some((finding) => !isWarning(finding))) {
    return { built: null, findings, count };
  }
  const modules = [...provided].sort(compare);
  const linked = [...parts]
    .sort(([a], [b]) => compare(a, b))
    .map(([name, { compiled, links }]): Linked => {
      const { code, mappings } = compiled;
      return { name, code, mappings, links: indexed(links, modules) };
    });
  const usesJsx = [...parts.values()].some(({ links }) => links.has(RUNTIME));
  if (usesJsx) {
    const links = indexed(new Map([['react', 'react']]), modules);
    linked.unshift({ name: RUNTIME, code: RUNTIME_CODE, mappings: '', links });
  }
  const value = placeOf(files[entry]!, parts.get(entry)!.compiled.value ?? 0);
  const built = link({
    provided: modules,
    helpers: helpersIn(
      linked.map(({ code }) => code),
      tools.helpers,
    ),
    files: linked,
    entry,
    value: { line: value.line - 1, column: value.column - 1 },
  });
  return { built, findings, count };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What specifiers mean, provided modules by their index. */
function indexed(
  links: ReadonlyMap<string, string>,
  modules: readonly string[],
): Record<string, string | number> {
  return Object.fromEntries(
    [...links].map(([specifier, target]) => {
      const index = modules.indexOf(target);
      return [specifier, index < 0 ? target : index];
    }),
  );
}
