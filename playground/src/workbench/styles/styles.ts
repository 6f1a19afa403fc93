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

/** Gives a shadow root the workbench's look. CodeMirror adds its own sheets to the same list. */
export function adoptStyles(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(PARTS.join('\n'));
  }
  if (!root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}
