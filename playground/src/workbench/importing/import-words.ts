import type { ImportChange } from '../../archive/import-text.ts';
import type { RefusalDetails, RefusalReason } from '../../archive/refusal.ts';
import type { TakenNote } from '../../archive/take-widget.ts';

/** A note on what was taken in, or on what became of the files that were in the editor before. */
export type Note =
  | TakenNote
  /** The widget has no such file, so that of the editor stays. */
  | { kind: 'stays'; file: string }
  /** The file was in the editor before, and is no longer. */
  | { kind: 'gone'; file: string }
  /** The browser has no room to keep anything of it; the draft of before is still there. */
  | { kind: 'until-reload' }
  /** The browser has no room to keep images. */
  | { kind: 'images-until-reload' }
  /** The checker could not look at the files. */
  | { kind: 'unchecked'; reason: string };

/** Why a file was left out. */
export type WhyLeftOut = Extract<TakenNote, { kind: 'left-out' }>['why'];

/** Parts of the report. */
export type Part = 'important' | 'changed' | 'leftOut' | 'taken' | 'gone';

export interface ImportWords {
  /** A file took the place of another one. */
  replaced: (name: string, file: string) => string;
  added: (file: string) => string;
  /** `name` is that of an archive or a folder; '' where there are several files. */
  taken: (name: string, count: number) => string;
  parts: Record<Part, string>;
  size: (bytes: number) => string;
  notes: {
    root: (file: string) => string;
    stays: (file: string) => string;
    untilReload: string;
    imagesUntilReload: string;
    nameEncoding: string;
    nameComposed: string;
    notText: string;
    gone: string;
    unchecked: (reason: string) => string;
  };
  changes: Record<ImportChange, string>;
  whyLeftOut: Record<WhyLeftOut, string>;
  /** What the problem's page is called. */
  docs: string;
  /** Where all of the problems are; `rest` are not in the report. */
  inTheList: (rest: number) => string;
  undo: string;
  done: string;
  notBlob: string;
  /** Why `file` is not taken in: what follows its name. */
  refusals: Record<RefusalReason, (details: RefusalDetails) => string>;
  refused: (name: string, reason: string) => string;
}
