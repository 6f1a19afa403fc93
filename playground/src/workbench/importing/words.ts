import type { Language } from '../../contract/contract.ts';
import type { ImportWords, Note } from './import-words.ts';
import { EN } from './words-en.ts';
import { RU } from './words-ru.ts';

/** The words of the import, which are loaded with both languages: few readers come here. */
export const IMPORT_WORDS: Record<Language, ImportWords> = { ru: RU, en: EN };

/** What a note says. */
export function noteText(note: Note, words: ImportWords): string {
  const { notes } = words;
  switch (note.kind) {
    case 'root':
      return notes.root(note.file);
    case 'stays':
      return notes.stays(note.file);
    case 'until-reload':
      return notes.untilReload;
    case 'images-until-reload':
      return notes.imagesUntilReload;
    case 'left-out':
      return `${note.file}: ${words.whyLeftOut[note.why]}`;
    case 'changed':
      return `${note.file}: ${note.changes.map((change) => words.changes[change]).join(', ')}`;
    case 'name-encoding':
      return `${note.file}: ${notes.nameEncoding}`;
    case 'name-composed':
      return `${note.file}: ${notes.nameComposed}`;
    case 'not-text':
      return `${note.file}: ${notes.notText}`;
    case 'gone':
      return `${note.file}: ${notes.gone}`;
    case 'unchecked':
      return notes.unchecked(note.reason);
  }
}
