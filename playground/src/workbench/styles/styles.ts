import browser from './browser.css';
import code from './code.css';
import colours from './colours.css';
import console from './console.css';
import controls from './controls.css';
import dialog from './dialog.css';
import layout from './layout.css';
import lists from './lists.css';
import offers from './offers.css';
import settings from './settings.css';
import splitter from './splitter.css';
import status from './status.css';
import tabs from './tabs.css';
import toolbar from './toolbar.css';
import touch from './touch.css';

const PARTS = [
  colours,
  layout,
  splitter,
  controls,
  toolbar,
  browser,
  offers,
  tabs,
  status,
  dialog,
  code,
  lists,
  console,
  settings,
  // Last: it enlarges what the others set.
  touch,
];

let sheet: CSSStyleSheet | undefined;
let inlineSheet: CSSStyleSheet | undefined;

/** Fetches what only a playground in the middle of a text needs. */
export async function loadStyles(view: 'inline' | 'full'): Promise<void> {
  if (view === 'inline') {
    inlineSheet ??= sheetOf((await import('./inline.css')).default);
  }
}

/**
 * Gives a shadow root the look of a view, whose styles have been loaded. CodeMirror adds its own sheets to the same
 * list.
 */
export function adoptStyles(root: ShadowRoot, view: 'inline' | 'full'): void {
  sheet ??= sheetOf(PARTS.join('\n'));
  const others = root.adoptedStyleSheets.filter((one) => one !== sheet && one !== inlineSheet);
  root.adoptedStyleSheets =
    view === 'inline' && inlineSheet ? [sheet, inlineSheet, ...others] : [sheet, ...others];
}

function sheetOf(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}
