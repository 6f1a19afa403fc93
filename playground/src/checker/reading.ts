import type { Comment, Program } from 'acorn';
import { DEEP, type Parsed, parseScript } from '../source/parse.ts';
import { isTooDeep } from './code/depth.ts';
import { mentionsIgnoring } from './code/ignoring.ts';
import { Script } from './code/script.ts';
import { type Json, readJson } from './json/read.ts';
import { Lines } from './lines.ts';

/** A script as the parser has it, and its comments where a rule asks for them. */
export interface ParsedCode {
  parsed: Parsed;
  comments: readonly Comment[];
}

/** What is read of one text, each thing when it is asked for first. */
export class Reading {
  readonly text: string;
  #json: Json | undefined;
  #code: ParsedCode | undefined;
  #script: Script | undefined;
  #lines: Lines | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get json(): Json {
    this.#json ??= readJson(this.text);
    return this.#json;
  }

  get code(): ParsedCode {
    this.#code ??= parsedCode(this.text);
    return this.#code;
  }

  /** @param program What `code` holds, which is the same each time. */
  script(program: Program): Script {
    this.#script ??= new Script(program);
    return this.#script;
  }

  get lines(): Lines {
    this.#lines ??= new Lines(this.text);
    return this.#lines;
  }
}

function parsedCode(text: string): ParsedCode {
  if (isTooDeep(text)) {
    return { parsed: DEEP, comments: [] };
  }
  const comments: Comment[] = [];
  // Offsets are enough, and half as dear as lines and columns.
  const options = { locations: false, ...(mentionsIgnoring(text) && { onComment: comments }) };
  const parsed = parseScript(text, options);
  return { parsed, comments };
}

/** What was read of the texts of the last check, for the next one: most files are as they were. */
export class Readings {
  #last = new Map<string, Reading>();
  #now = new Map<string, Reading>();

  of(text: string): Reading {
    const known = this.#now.get(text) ?? this.#last.get(text) ?? new Reading(text);
    this.#now.set(text, known);
    return known;
  }

  /** Forgets the texts that nobody has asked for since the last time. */
  turn(): void {
    this.#last = this.#now;
    this.#now = new Map();
  }
}
