import type { CallExpression, Expression, Node, Program } from 'acorn';
import type { ContractSlice, Finding, Place } from '../protocol/messages.ts';
import { type Parsed, parseScript } from './parse.ts';
import { walk } from './walk.ts';

/** Places in a widget's source that its problems are tied to when the browser gives none. */
export interface Landmarks {
  start: Place;
  /** The call of `define`. */
  define?: Place;
  /** What the factory returns. */
  returned?: Place;
  /** The callbacks in the object that the factory returns. */
  callbacks: Record<string, Place>;
}

export type Recognised = { ok: true; landmarks: Landmarks } | { ok: false; findings: Finding[] };

type Vocabulary = Pick<ContractSlice, 'modules' | 'callbacks'>;

/** Ids that RequireJS itself gives a meaning to. */
const PSEUDO_MODULES = new Set(['require', 'exports', 'module']);

/** Tells what a text is before it runs: a widget as far as one can see, or what is wrong with it. */
export function recognise(
  source: string,
  file: string,
  widget: string,
  contract: Vocabulary,
): Recognised {
  const start = firstCharacter(source, file);
  const fail = (code: string, place: Place, params: Record<string, string> = {}): Recognised => ({
    ok: false,
    findings: [{ code, widget, params, place }],
  });
  if (source.trim() === '') {
    return fail('empty', start);
  }
  // A fence of three backticks parses, as two empty templates.
  if (source.trimStart().startsWith('```')) {
    return fail('not-a-widget', start, { value: beginning(source) });
  }
  const parsed = parseScript(source);
  if (!parsed.ok) {
    return looksLikeCode(source, parsed)
      ? fail('syntax', { file, ...parsed.at }, { reason: parsed.message })
      : fail('not-a-widget', start, { value: beginning(source) });
  }
  if (parsed.program.body.length > 0 && parsed.program.body.every(isBareText)) {
    return fail('not-a-widget', start, { value: beginning(source) });
  }
  const calls = definesIn(parsed.program);
  if (calls.length === 0) {
    return fail('not-amd', start);
  }
  const unknown = calls
    .flatMap(dependencies)
    .filter(({ id }) => !contract.modules.includes(id) && !PSEUDO_MODULES.has(id));
  if (unknown.length > 0) {
    const findings = unknown.map(({ id, node }) => ({
      code: 'unknown-module',
      widget,
      params: { name: id },
      place: placeOf(node, file),
    }));
    return { ok: false, findings };
  }
  return { ok: true, landmarks: landmarksOf(calls, start, file, contract) };
}

const beginning = (source: string): string => {
  const text = source.trim().replaceAll(/\s+/g, ' ');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

function firstCharacter(source: string, file: string): Place {
  const before = source.slice(0, Math.max(0, source.search(/\S/))).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const placeOf = (node: Node, file: string): Place => ({
  file,
  line: node.loc?.start.line ?? 1,
  column: (node.loc?.start.column ?? 0) + 1,
});

/** Whether a text that does not parse was meant to be JavaScript. */
function looksLikeCode(source: string, { offset }: Parsed & { ok: false }): boolean {
  const text = source.trim();
  if (/^(<|#|\{\s*")/.test(text)) {
    return false;
  }
  if (/\bdefine\s*\(|=>|\bfunction\b|^\s*(import|export|const|let|var|class)\b/m.test(text)) {
    return true;
  }
  // Prose fails at its second word, and its first line has nothing that only code has.
  const wordsBefore = source.slice(0, offset).trim().split(/\s+/).length;
  const firstLine = text.split('\n', 1)[0] ?? '';
  if (wordsBefore <= 1 && !/[={}]|[;(]$/.test(firstLine)) {
    return false;
  }
  const punctuation = text.match(/[{}()[\];=]/g)?.length ?? 0;
  return punctuation / text.length > 0.03;
}

/** A statement that does nothing: a word, a number, a list of words. Text that happens to parse. */
function isBareText(node: Node): boolean {
  const bare = ({ type, ...rest }: Node): boolean => {
    const parts = rest as { expressions?: Expression[]; left?: Node; right?: Node };
    switch (type) {
      case 'Identifier':
      case 'Literal':
        return true;
      case 'SequenceExpression':
        return parts.expressions?.every(bare) ?? false;
      case 'BinaryExpression':
        return (
          parts.left !== undefined &&
          bare(parts.left) &&
          parts.right !== undefined &&
          bare(parts.right)
        );
      default:
        return false;
    }
  };
  return (
    node.type === 'ExpressionStatement' && bare((node as Node & { expression: Node }).expression)
  );
}

/** The calls of the global `define`; none if the source declares a `define` of its own. */
function definesIn(program: Program): CallExpression[] {
  const calls: CallExpression[] = [];
  walk(program, (node) => {
    if (node.type === 'CallExpression') {
      const call = node as CallExpression;
      if (call.callee.type === 'Identifier' && call.callee.name === 'define') {
        calls.push(call);
      }
    }
  });
  return calls;
}

/** The string ids in the dependency array of a `define`. */
function dependencies(call: CallExpression): { id: string; node: Node }[] {
  const array = call.arguments.slice(0, 2).find(({ type }) => type === 'ArrayExpression');
  if (array?.type !== 'ArrayExpression') {
    return [];
  }
  return array.elements.flatMap((node) =>
    node?.type === 'Literal' && typeof node.value === 'string' ? [{ id: node.value, node }] : [],
  );
}

function landmarksOf(
  calls: CallExpression[],
  start: Place,
  file: string,
  { callbacks }: Vocabulary,
): Landmarks {
  const landmarks: Landmarks = { start, callbacks: {} };
  const [call] = calls;
  if (!call) {
    return landmarks;
  }
  landmarks.define = placeOf(call, file);
  const returned = returnedBy(call.arguments.at(-1));
  if (returned) {
    landmarks.returned = placeOf(returned, file);
  }
  if (returned?.type === 'ObjectExpression') {
    for (const property of returned.properties) {
      if (property.type === 'Property' && property.key.type === 'Identifier') {
        const { name } = property.key;
        if (callbacks.some((callback) => callback.name === name)) {
          landmarks.callbacks[name] = placeOf(property.key, file);
        }
      }
    }
  }
  return landmarks;
}

/** The expression that a factory ends with, or its last `return` statement where that returns nothing. */
function returnedBy(factory: CallExpression['arguments'][number] | undefined) {
  if (factory?.type === 'ObjectExpression') {
    return factory;
  }
  if (factory?.type === 'ArrowFunctionExpression' && factory.body.type !== 'BlockStatement') {
    return factory.body;
  }
  if (factory?.type === 'FunctionExpression' || factory?.type === 'ArrowFunctionExpression') {
    const { body } = factory;
    const last =
      body.type === 'BlockStatement'
        ? body.body.findLast((item) => item.type === 'ReturnStatement')
        : null;
    return last?.argument ?? last ?? null;
  }
  return null;
}
