import browser from './browser.css';
import code from './code.css';
import colours from './colours.css';
import console from './console.css';
import controls from './controls.css';
import forced from './forced.css';
import layout from './layout.css';
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
  tabs,
  status,
  code,
  console,
  // Last: these change what the others set.
  touch,
  forced,
];

const sheets = new Map<string, CSSStyleSheet>();

/**
 * Gives a shadow root the workbench's look, or that of a part which comes later. CodeMirror adds sheets of its own.
 * What comes later stands first, so that the sizes for fingers hold there, too.
 */
export function adoptStyles(root: ShadowRoot, css = PARTS.join('\n')): void {
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
  }
}
