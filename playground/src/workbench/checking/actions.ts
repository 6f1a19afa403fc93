import type { Action } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import type { Edit } from '../../checker/finding.ts';
import type { WordedFinding } from '../../checker/worded.ts';
import type { CheckingWords } from './words.ts';

/** How many findings there are, those counted that one stands for. */
export const countOf = (findings: readonly WordedFinding[]): number =>
  findings.reduce((sum, { count = 1 }) => sum + count, 0);

/** What the editor can do about a finding: repair it, or all of its kind in the file. */
export function actionsFor(
  finding: WordedFinding,
  all: readonly WordedFinding[],
  text: string,
  words: CheckingWords,
): Action[] {
  const { fix, code, file } = finding;
  if (!fix) {
    return [];
  }
  const alike = all.filter((one) => one.code === code && one.file === file && one.fix);
  const own = { name: fix.title, apply: repairing(fix.edits, text) };
  if (alike.length === 1) {
    return [own];
  }
  const edits = alike.flatMap((one) => one.fix!.edits);
  const every = { name: words.fixAll(fix.title, countOf(alike)), apply: repairing(edits, text) };
  // What stands for others has no place of its own.
  return finding.count === undefined ? [own, every] : [every];
}

/** Makes the edits as one step that can be undone; in a text that has changed meanwhile, none of them. */
function repairing(edits: readonly Edit[], text: string): Action['apply'] {
  return (view: EditorView) => {
    const { doc } = view.state;
    const now = doc.toString();
    // A mark of the byte order stays in the editor; the archive that was checked has none.
    const shift = now.startsWith('\uFEFF') && !text.startsWith('\uFEFF') ? 1 : 0;
    if (now.slice(shift) !== text) {
      return;
    }
    view.dispatch({
      changes: edits.map(({ from, to, text: insert }) => ({
        from: from + shift,
        to: to + shift,
        insert,
      })),
      // What is typed before it is undone on its own.
      userEvent: 'fix',
      scrollIntoView: true,
    });
    view.focus();
  };
}
