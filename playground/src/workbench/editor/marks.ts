import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { type EditorState, Facet, StateEffect, type TransactionSpec } from '@codemirror/state';
import type { Problem } from '../../protocol/public.ts';
import { markersOf } from './markers.ts';

const hasGutter = Facet.define<true>();

/** Marks the problems of a file in its text; the first time it adds the column for their signs. */
export function markedWith(
  problems: readonly Problem[],
  file: string,
  state: EditorState,
): TransactionSpec {
  const diagnostics: Diagnostic[] = markersOf(problems, file, state.doc);
  const marked = setDiagnostics(state, diagnostics);
  return state.facet(hasGutter).length > 0
    ? marked
    : {
        effects: [
          StateEffect.appendConfig.of([lintGutter(), hasGutter.of(true)]),
          ...[marked.effects ?? []].flat(),
        ],
      };
}
