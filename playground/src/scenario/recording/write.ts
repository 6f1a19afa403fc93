import { Document, isMap, isScalar, isSeq, type Node, visit } from 'yaml';
import type { Language } from '../../contract/contract.ts';
import type { Start } from '../scenario.ts';
import type { WrittenStep } from './steps.ts';
import type { Note } from './recording.ts';
import type { Unsteady } from './texts.ts';
import { RECORDING_WORDS, type RecordingWords } from './words.ts';

export interface WriteOptions {
  language: Language;
  title: string;
  /** What stands above all. */
  head: string;
  start: Start;
  steps: readonly WrittenStep[];
  /** What was noted after the last step. */
  notes: readonly Note[];
}

/** The longest line; what is longer is broken between the keys of a step. */
const WIDTH = 100;

/** The text of a scenario's file. */
export function writeScenario(options: WriteOptions): string {
  const { language, title, head, start, steps, notes } = options;
  const words = RECORDING_WORDS[language];
  const document = new Document(
    {
      scenario: 1,
      title,
      ...(Object.keys(start).length > 0 && { start }),
      steps: steps.map(({ step: { kind, value } }) => ({ [kind]: value })),
    },
    // Other tools read YAML by older rules, in which `no` is no text.
    { version: '1.2', schema: 'core', compat: 'yaml-1.1', aliasDuplicateObjects: false },
  );
  document.commentBefore = commented(head.split('\n'));
  const list = document.get('steps');
  if (isSeq(list)) {
    list.items.forEach((item, index) => {
      const { notes: before, unsteady } = steps[index]!;
      const lines = [
        ...before.map((note) => noteText(note, words)),
        ...unsteady.map((one) => unsteadyText(one, words)),
      ];
      if (lines.length > 0) {
        (item as Node).commentBefore = commented(lines);
      }
      inOneLine(item as Node);
    });
    list.comment = notes.length > 0 ? commented(notes.map((note) => noteText(note, words))) : null;
  }
  const written = document.get('start');
  if (isMap(written)) {
    written.flow = true;
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** The keys of a step stand in one line, unless that is too long for one. */
function inOneLine(step: Node): void {
  const flow = (node: Node): void => {
    const length = JSON.stringify(node.toJSON()).length;
    if ((isMap(node) || isSeq(node)) && length <= WIDTH && !isLong(node)) {
      node.flow = true;
    }
  };
  visit(step, {
    Collection(_, node) {
      if (node !== step) {
        flow(node);
      }
    },
    Scalar(_, node) {
      // A text in one line is read as it was; a folded one is not.
      if (isScalar(node) && typeof node.value === 'string' && node.value.includes('\n')) {
        node.type = 'QUOTE_DOUBLE';
      }
    },
  });
}

/** Several things that are expected stand below each other. */
const isLong = (node: Node): boolean =>
  (isSeq(node) && node.items.length > 1 && node.items.some(isMap)) ||
  (isMap(node) && node.items.some(({ value }) => isSeq(value) && isLong(value)));

/** Texts of widgets have their line breaks in quotes: a comment ends where its line does. */
const commented = (lines: readonly string[]): string =>
  lines.map((line) => ` ${line.replace(/\p{Cc}+/gu, ' ')}`).join('\n');

function noteText(note: Note, words: RecordingWords): string {
  switch (note.kind) {
    case 'refused':
      return words.refused(note);
    case 'left-out':
      return words.leftOut[note.why](note.what);
    default:
      return words.notes[note.kind];
  }
}

function unsteadyText({ text, path, like }: Unsteady, words: RecordingWords): string {
  const pattern = like === null ? null : `{like: ${JSON.stringify(like)}}`;
  return words.unsteady(JSON.stringify(text), path, pattern);
}
