import colours from './colours.css';
import console from './console.css';
import controls from './controls.css';
import layout from './layout.css';
import panels from './panels.css';

let sheet: CSSStyleSheet | undefined;

/** Gives a shadow root the workbench's look. CodeMirror adds its own sheets to the same list. */
export function adoptStyles(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync([colours, layout, controls, panels, console].join('\n'));
  }
  if (!root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}
