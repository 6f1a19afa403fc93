import type { Layout } from '../layout.ts';

/** What the reader can have done about how the cabinet looks. */
export type CabinetViewCommandId =
  'viewBar' | 'fillWindow' | 'openAlone' | 'pickElement' | 'slotPicture';

/** What its commands need of the page. */
export interface CabinetView {
  /** Whether how the cabinet looks has a row of its own; null where it is as it is. */
  readonly viewBar: boolean | null;
  /** Whether the cabinet fills the window; null where it always does, or never. */
  readonly filled: boolean | null;
  /** The page that links to the code lead to, and that shows the cabinet alone; null where there is none. */
  readonly sharePage: string | null;
  layOut(change: Partial<Layout>): void;
  /** Brings the cabinet into the window. */
  showCabinet(): Promise<void>;
  fill(filled: boolean): void;
  /** Opens the cabinet in a tab where nothing else is. */
  openAlone(): Promise<void>;
  /** Has the reader point at something in the cabinet and shows what that is; a second time ends it. */
  pickElement(): Promise<void>;
  /** Hands a file to the reader. */
  save(file: Blob, name: string): void;
}
