import type { EditorFacts } from '../../assist/facts.ts';
import type { Typed } from './shape.ts';
import type { StateWords } from './words.ts';

/** What the reference says of a place: its sentence, and how well its meaning is known where that is not documented. */
export type Describe = (typed: Typed) => { text: string; doubt: string };

export const describeWith =
  ({ summaries, undocumented }: EditorFacts, words: StateWords): Describe =>
  ({ page }) => {
    const status = undocumented[page];
    return {
      text: (summaries[page] ?? '').replaceAll('`', ''),
      doubt: status ? words.status[status] : '',
    };
  };
