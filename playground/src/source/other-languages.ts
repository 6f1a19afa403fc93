/** Telling what was pasted where JavaScript belongs: languages that are made into it, and files that are none of it. */

import type { Language } from '../contract/contract.ts';
import type { Fault } from '../protocol/fault.ts';
import type { Parsed } from './parse.ts';
import { beginning } from './prose.ts';

type Failed = Parsed & { ok: false };

/** How a text that does not parse as JavaScript is meant, where that can be told; null where it cannot. */
export function otherLanguage(
  source: string,
  failed: Failed,
  language: Language,
): Fault<'typescript' | 'jsx' | 'other-file'> | null {
  const name = otherFile(source);
  if (name) {
    return { code: 'other-file', params: { name: NAMES[language][name] } };
  }
  const before = source.slice(Math.max(0, failed.offset - LONGEST_LOOK), failed.offset);
  const rest = source.slice(failed.offset, failed.offset + LONGEST_LOOK);
  if (!source.trimStart().startsWith('<') && isJsx(rest, source.slice(failed.offset))) {
    return { code: 'jsx', params: { value: element(rest) } };
  }
  const construct = typescript(before, rest);
  return construct === null
    ? null
    : { code: 'typescript', params: { value: beginning(construct) } };
}

/** What is looked at on either side of the place where the parser stopped. */
const LONGEST_LOOK = 400;

type OtherFile = 'vue' | 'manifest' | 'schema' | 'python' | 'php';

const NAMES: Record<Language, Record<OtherFile, string>> = {
  ru: {
    vue: 'однофайловый компонент Vue',
    manifest: 'файл `manifest.json`',
    schema: 'JSON Schema',
    python: 'код на Python',
    php: 'код на PHP',
  },
  en: {
    vue: 'a Vue single-file component',
    manifest: 'a `manifest.json`',
    schema: 'a JSON Schema',
    python: 'Python code',
    php: 'PHP code',
  },
};

/** How statements of Python stand on a line; none of these is JavaScript. */
const PYTHON =
  /^[ \t]*(?:(?:async )?def \w+\s*\(.*|class \w+(?:\([\w., =]*\))?:|from [\w.]+ import [\w*(].*|if __name__ == .*:|elif .*:)[ \t]*(?:#.*)?$/m;

function otherFile(source: string): OtherFile | null {
  const text = source.trimStart();
  if (/^<\?php\b/.test(text)) {
    return 'php';
  }
  const markup = text.replace(/^(?:<!--[^]*?-->\s*)+/, '');
  if (/^<(?:template|script setup|script lang=|style scoped)\b[^>]*>/.test(markup)) {
    return 'vue';
  }
  if (markup.startsWith('<script>') && /^<template\b/m.test(markup)) {
    return 'vue';
  }
  if (text.startsWith('{')) {
    return jsonFile(text);
  }
  return PYTHON.test(text) && !/\bdefine\s*\(/.test(text) ? 'python' : null;
}

function jsonFile(text: string): OtherFile | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const { $schema, widget, locations } = value as Record<string, unknown>;
  if (typeof $schema === 'string') {
    return 'schema';
  }
  return typeof widget === 'object' && Array.isArray(locations) ? 'manifest' : null;
}

/** An element that begins where an operand belongs, and is closed later. */
const ELEMENT = /^<(?:>|([A-Za-z][\w.:-]*)(?:>|\s*\/>|\s+(?:[\w:-]+\s*(?:=|\/?>|\s)|\{)))/;

function isJsx(rest: string, all: string): boolean {
  const [begun, name = ''] = ELEMENT.exec(rest) ?? [];
  return begun !== undefined && (all.includes(`</${name}>`) || /^[^<]*\/>/.test(all.slice(1)));
}

const element = (rest: string): string => beginning(/^<[^\n]*?>/.exec(rest)?.[0] ?? rest);

/** How a type begins that is no value: with a capital letter, by its own word, or as a list, an object, a function. */
const TYPE =
  '(?:[A-Z]\\w*\\b(?!\\s*\\()|(?:string|number|boolean|any|unknown|void|never|object|bigint|symbol|null|undefined|this|typeof|keyof|readonly|asserts|infer|unique)\\b|\\w+\\s+is\\b|[\\w$.]+(?:\\[\\]|<)|[{[(\'"`])';

/** What follows a name, a parameter or a function, and where the parser stops: `: string`, `?: Lead`, `!: number`. */
const ANNOTATION = new RegExp(`^[?!]?\\s*:\\s*${TYPE}`);

/** Such a name, before it: declared, a parameter, a field, or what a function returns. */
const ANNOTATED =
  /(?:\b(?:const|let|var)\s+[\w$]+|[(,]\s*(?:\.\.\.\s*)?[\w$]+|[\])}]|[{;}\n]\s*(?:static\s+|#)?[\w$]+)\s*$/;

const MODIFIERS = 'private|public|protected|readonly|abstract|declare|override|static readonly';

/** Statements of modules that only TypeScript has. */
const MODULE =
  /^(?:import\s+(?:type\s+(?!from\b)[\w{*]|[\w$]+\s*=\s*require\b)|export\s+(?:type|interface|enum|declare|abstract|namespace)\s+[\w{*]|export\s*=)/;

/** Words that strict code keeps for TypeScript, or that stand where JavaScript has none. */
const RESERVED =
  /^(?:(?:enum|interface|implements)\s+[\w$]|(?:private|public|protected)\s+(?:(?:static|readonly|override|async|abstract)\s+)*[\w$#[*])/;

/** A construct of TypeScript that stands around the place where the parser stopped; null where there is none. */
function typescript(before: string, rest: string): string | null {
  const [line = ''] = rest.split('\n', 1);
  // The parser stops at the name after a word that it takes for a name, too.
  const word = new RegExp(
    `(?:^|[\\n;{}(,])\\s*((?:export\\s+)?(?:interface|type|namespace|module|enum|const enum|declare|abstract|${MODIFIERS}))\\s+$`,
  ).exec(before);
  if (word?.[1] !== undefined && /^[\w$'"[{*#@]/.test(rest)) {
    const isType = word[1] !== 'type' || /^[\w$]+\s*(?:<[^=]*>)?\s*=/.test(rest);
    return isType ? `${word[1]} ${line}` : null;
  }
  if (MODULE.test(rest) || RESERVED.test(rest)) {
    return line;
  }
  if (new RegExp(`^(?:as\\s+(?:const\\b|${TYPE})|satisfies\\s+${TYPE})`).test(rest)) {
    return line;
  }
  if (ANNOTATION.test(rest) && ANNOTATED.test(before)) {
    return line;
  }
  // `x!.y`, the parameters of a generic function, and a call whose type arguments look like comparisons.
  if (/^!\s*(?:[.;,)\]]|\[)/.test(rest) && /[\w$)\]]$/.test(before)) {
    return line;
  }
  if (/^<\s*(?:const\s+)?[A-Z]\w*(?:\s+extends\b|\s*[,>=])/.test(rest)) {
    return line;
  }
  const [call] = /[\w$]+<[^()]*$/.exec(before.replace(/>\(\s*$/, '')) ?? [];
  if (call !== undefined) {
    if (/^\]\s*[>,]/.test(rest) && before.endsWith('[')) {
      return `${call}]`;
    }
    if (/^>+\(/.test(rest) || (rest.startsWith(')') && />\(\s*$/.test(before))) {
      return `${call}>(`;
    }
  }
  // A decorator, which some compilers take for JavaScript, no browser.
  return /^@[A-Za-z_$][\w$.]*/.test(rest) ? line : null;
}
