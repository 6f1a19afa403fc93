import { EditorView } from '@codemirror/view';

/** Where fingers choose. */
const TOUCH = '@media (pointer: coarse), (max-width: 480px)';

/** What lists and explanations look like. */
export const assistantTheme = EditorView.theme({
  '.symbol': { maxWidth: '420px', fontSize: '13px', lineHeight: '1.45' },
  '.cm-tooltip-hover .symbol, &.cm-editor .symbol.cm-tooltip': { padding: '8px 10px' },
  '.symbol code': { fontFamily: 'var(--pp-mono)', overflowWrap: 'anywhere' },
  '.symbol p': { margin: '6px 0 0' },
  '.symbol > :first-child': { marginTop: '0' },
  '.symbol dl': {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: '2px 10px',
    margin: '6px 0 0',
  },
  '.symbol dt': { color: 'var(--pp-muted)', fontFamily: 'var(--pp-mono)' },
  '.symbol dd': { margin: '0', overflowWrap: 'anywhere' },
  '.symbol a': { color: 'var(--pp-link)' },
  '.symbol strong': { color: 'var(--pp-link)' },
  [TOUCH]: {
    '.cm-tooltip.cm-tooltip-autocomplete > ul': { maxHeight: '30vh' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
      padding: '10px 8px',
      lineHeight: '24px',
    },
    '.symbol a': { display: 'inline-block', padding: '12px 0' },
    // A small screen has no room for a signature beside a list.
    '.symbol.call:has(~ .cm-tooltip-autocomplete), .cm-tooltip-autocomplete ~ .symbol.call': {
      display: 'none',
    },
  },
});
