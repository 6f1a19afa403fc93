import { python as language } from '@codemirror/lang-python';
import { indentUnit } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';

/** Python as its style guide has it: four spaces a level. */
export const python: Extension = [language(), indentUnit.of('    '), EditorState.tabSize.of(4)];
