/** Why an archive, a folder or a file is not taken in. What is said of it is for the workbench to word. */
export type RefusalReason =
  // Of an archive as a whole.
  | 'not-an-archive'
  | 'incomplete'
  | 'junk-after-archive'
  | 'unclear-end'
  | 'several-parts'
  | 'broken-directory'
  | 'too-many-entries'
  | 'archive-too-large'
  | 'zip64'
  // Of an entry and what is said of it.
  | 'encrypted'
  | 'unknown-flags'
  | 'unknown-method'
  | 'headers-differ'
  | 'outside-archive'
  | 'overlap'
  | 'folder-with-content'
  | 'link'
  | 'special-file'
  // Of a name.
  | 'name-not-utf8'
  | 'name-with-control-characters'
  | 'name-too-long'
  | 'backslash'
  | 'absolute-path'
  | 'drive-letter'
  | 'path-leads-out'
  | 'odd-path'
  | 'duplicate'
  | 'twins'
  | 'file-and-folder'
  // Of a content.
  | 'file-too-large'
  | 'files-too-large'
  | 'damaged-content'
  | 'wrong-size'
  | 'wrong-checksum'
  | 'junk-after-content'
  | 'unreadable'
  | 'not-text'
  // Of a widget.
  | 'no-widget'
  | 'several-widgets'
  | 'archive-among-files'
  | 'no-python'
  | 'no-part';

/** What a refusal speaks of. */
export interface RefusalDetails {
  /** The entry or the file, by its path. */
  entry?: string;
  /** Another one that it stands against. */
  other?: string;
  /** The method of compression. */
  method?: number;
  /** How many or how much would have been taken. */
  limit?: number;
}

/** What is thrown when something is not taken in; then nothing of it is. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly reason: RefusalReason;
  readonly details: RefusalDetails;

  constructor(reason: RefusalReason, details: RefusalDetails = {}) {
    super(details.entry === undefined ? reason : `${reason}: ${details.entry}`);
    this.reason = reason;
    this.details = details;
  }
}
