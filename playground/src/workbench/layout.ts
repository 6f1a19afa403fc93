import type { Scheme } from '../protocol/messages.ts';
import type { TextStorage } from './storage.ts';

/** How the reader has laid out a full playground. Shares are per cent. */
export interface Layout {
  stacked: boolean;
  /** Width of the editor, or its height when the panes are stacked. */
  editor: number;
  /** Height of the cabinet in its part. */
  cabinet: number;
  /** The same beside the settings, which are long. */
  besideSettings: number;
  /** Whether lines of the code end at the edge of the editor; null: on a phone they do. */
  wrap: boolean | null;
  /** Whether what the cabinet looks like has a row of its own above it. */
  viewBar: boolean;
  /** How wide the cabinet's page is, in px, whatever room it has; null: as wide as that. */
  width: number | null;
  /** The palette of the cabinet; null: that of the page. */
  scheme: Scheme | null;
}

/** The widths that the cabinet can have: a small phone, a phone, a tablet and a desktop. */
export const WIDTHS = [320, 390, 768, 1280] as const;

export const DEFAULT_LAYOUT: Layout = {
  stacked: false,
  editor: 50,
  cabinet: 58,
  besideSettings: 30,
  wrap: null,
  viewBar: false,
  width: null,
  scheme: null,
};
const SCHEMES: readonly Scheme[] = ['light', 'dark'];
const KEY = 'personal-page-layout';
const SMALLEST = 15;

/** A share that leaves both sides of a splitter usable. */
export function clampShare(share: number): number {
  return Math.min(100 - SMALLEST, Math.max(SMALLEST, Math.round(share * 10) / 10));
}

export function loadLayout(storage: TextStorage): Layout {
  try {
    const saved = JSON.parse(storage.getItem(KEY) ?? '{}') as Partial<Layout>;
    const share = (value: unknown, otherwise: number) =>
      typeof value === 'number' ? clampShare(value) : otherwise;
    return {
      stacked: saved.stacked === true,
      editor: share(saved.editor, DEFAULT_LAYOUT.editor),
      cabinet: share(saved.cabinet, DEFAULT_LAYOUT.cabinet),
      besideSettings: share(saved.besideSettings, DEFAULT_LAYOUT.besideSettings),
      wrap: typeof saved.wrap === 'boolean' ? saved.wrap : DEFAULT_LAYOUT.wrap,
      viewBar: saved.viewBar === true,
      width: WIDTHS.find((width) => width === saved.width) ?? null,
      scheme: SCHEMES.find((scheme) => scheme === saved.scheme) ?? null,
    };
  } catch {
    return DEFAULT_LAYOUT;
  }
}

export function saveLayout(storage: TextStorage, layout: Layout): void {
  try {
    storage.setItem(KEY, JSON.stringify(layout));
  } catch {
    // Full or forbidden: the layout lasts as long as the page.
  }
}
