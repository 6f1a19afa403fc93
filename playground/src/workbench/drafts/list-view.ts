/** What the list of drafts needs of the page. */
export interface ListView {
  /** What the dialog is put into. */
  readonly stage: HTMLElement;
  /** Hands a file to the reader. */
  save(file: Blob, name: string): void;
}
