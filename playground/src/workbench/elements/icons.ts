import { html, svg, type TemplateResult } from 'lit';

const SHAPES = {
  run: svg`<path d="M7 4.5v15l12.5-7.5z" fill="currentColor" stroke="none"/>`,
  stop: svg`<rect x="6" y="6" width="12" height="12" rx="2" fill="currentColor" stroke="none"/>`,
  record: svg`<circle cx="12" cy="12" r="6.5" fill="currentColor" stroke="none"/>`,
  reload: svg`<path d="M19 12a7 7 0 1 1-2.2-5.1M19 3.5V8h-4.5"/>`,
  reset: svg`<path d="M4.5 9.5h9.8a5 5 0 0 1 0 10H9M8.5 5.5l-4 4 4 4"/>`,
  check: svg`<path d="M4 13l5 5L20 6"/>`,
  download: svg`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14"/>`,
  project: svg`<path d="M4 19V5.5h5.5l2 2.5H20v11zM12 10v6M9 13l3 3 3-3"/>`,
  share: svg`<circle cx="6" cy="12" r="2.5"/><circle cx="17" cy="6" r="2.5"/><circle cx="17" cy="18" r="2.5"/><path d="M8.2 10.8l6.6-3.6M8.2 13.2l6.6 3.6"/>`,
  commands: svg`<path d="M5 7h14M5 12h14M5 17h8"/>`,
  open: svg`<path d="M6 20V4h8l4 4v12zM14 4v4h4M12 17v-6M9.5 13l2.5-2.5 2.5 2.5"/>`,
  folder: svg`<path d="M4 18.5v-13h5.5l2 2.5H20v10.5z"/>`,
  built: svg`<path d="M8.5 6.5L3 12l5.5 5.5M15.5 6.5L21 12l-5.5 5.5"/>`,
  playground: svg`<path d="M10 5H5v14h14v-5M14 5h5v5M19 5l-8.5 8.5"/>`,
  back: svg`<path d="M19 12H5M11 6l-6 6 6 6"/>`,
  forward: svg`<path d="M5 12h14M13 6l6 6-6 6"/>`,
  stack: svg`<rect x="4" y="4.5" width="16" height="15" rx="2"/><path d="M4 12h16"/>`,
  sideBySide: svg`<rect x="4" y="4.5" width="16" height="15" rx="2"/><path d="M12 4.5v15"/>`,
  clear: svg`<circle cx="12" cy="12" r="8"/><path d="M6.5 17.5l11-11"/>`,
  add: svg`<path d="M12 5v14M5 12h14"/>`,
  remove: svg`<path d="M5 7h14M10 7V4.5h4V7M7 7l1 12.5h8L17 7"/>`,
  close: svg`<path d="M6 6l12 12M18 6L6 18"/>`,
  accounts: svg`<rect x="3.5" y="5" width="17" height="14" rx="2"/><circle cx="8.5" cy="10.5" r="1.8"/><path d="M5.8 16c.4-3 5-3 5.4 0M14 10h4M14 14h4"/>`,
  preset: svg`<path d="M12 4l8 4-8 4-8-4zM4 12l8 4 8-4M4 16l8 4 8-4"/>`,
  undo: svg`<path d="M8.5 6L4 10.5 8.5 15M4 10.5h10a5 5 0 0 1 0 9h-2"/>`,
  redo: svg`<path d="M15.5 6l4.5 4.5-4.5 4.5M20 10.5H10a5 5 0 0 0 0 9h2"/>`,
  devices: svg`<rect x="3.5" y="5" width="12" height="11" rx="1.5"/><path d="M6 20h6"/><rect x="14" y="9" width="6.5" height="11" rx="1.5" fill="var(--pp-raised)"/>`,
  pick: svg`<path d="M20 9V5.5A1.5 1.5 0 0 0 18.5 4h-13A1.5 1.5 0 0 0 4 5.5v13A1.5 1.5 0 0 0 5.5 20H9"/><path d="M11 11l9 3.5-4 1.5-1.5 4z" fill="currentColor"/>`,
  camera: svg`<path d="M4 8h3.5L9 5.5h6L16.5 8H20v11H4z"/><circle cx="12" cy="13" r="3.5"/>`,
  fill: svg`<path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"/>`,
  unfill: svg`<path d="M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5"/>`,
  fold: svg`<path d="M6 9l6 6 6-6"/>`,
  unfold: svg`<path d="M6 15l6-6 6 6"/>`,
  error: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5v5.5M12 16v.5"/>`,
  warning: svg`<path d="M12 4L3 19.5h18zM12 10v4.5M12 17v.3"/>`,
} as const;

export type IconName = keyof typeof SHAPES;

/** A drawing beside or instead of a word. It has no name of its own: whoever uses it has to give the word. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${SHAPES[name]}
  </svg>`;
}
