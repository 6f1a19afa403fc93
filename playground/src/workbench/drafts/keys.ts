/** Where the browser's storages keep what belongs to drafts. Readers have it under these names, so they stay. */

/** The texts of a draft without a name, or what a page left of one with a name. */
export const draftKey = (name: string): string => `personal-page-draft:${name}`;
/** What such a draft carries beside its texts. */
export const carriedKey = (name: string): string => `personal-page-carried:${name}`;
/** Which draft is open in a playground. */
export const openKey = (playground: string): string => `personal-page-open:${playground}`;
/** Which draft the page before this one has edited, in the same tab. */
export const leftKey = (playground: string): string => `personal-page-left:${playground}`;

/** The version of what stands under `draftKey`. */
export const VERSION = 1;

/** The parameter of the page's address that names the draft of another page. */
export const DRAFT_PARAMETER = 'draft';

/** How long the reader has to type nothing until it is saved, in ms. */
export const PAUSE = 300;
