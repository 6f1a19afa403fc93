import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The colours are the page's: every one is a variable that the palette changes. */
const highlighting = HighlightStyle.define([
  { tag: [tags.comment, tags.meta], color: 'var(--pp-comment)', fontStyle: 'italic' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--pp-string)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--pp-number)' },
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: 'var(--pp-keyword)' },
  {
    tag: [
      tags.function(tags.variableName),
      tags.function(tags.propertyName),
      tags.definition(tags.function(tags.variableName)),
    ],
    color: 'var(--pp-function)',
  },
  { tag: [tags.className, tags.typeName], color: 'var(--pp-constant)' },
  { tag: [tags.operator, tags.punctuation, tags.bracket], color: 'var(--pp-operator)' },
  { tag: tags.invalid, color: 'var(--pp-error)' },
]);

const look = EditorView.theme({
  '&': { color: 'var(--pp-code-fg)', backgroundColor: 'var(--pp-code-bg)', height: '100%' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--pp-mono)', lineHeight: '1.55', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--pp-fg)', padding: '8px 0' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--pp-fg)' },
  // The numbers need a background, since long lines are scrolled below them.
  '.cm-gutters': {
    color: 'var(--pp-muted)',
    backgroundColor: 'var(--pp-code-bg)',
    border: 'none',
  },
  // The markers of folding come later: the code must not move aside for them.
  '.cm-gutters:not(:has(.cm-foldGutter))': { paddingLeft: '14px' },
  // The column of the marks comes with the first of them, and the code stays where it is.
  '.cm-gutters:not(:has(.cm-gutter-lint))': { paddingRight: '1.4em' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 6px 0 10px', minWidth: '3ch' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--pp-line)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { background: 'var(--pp-selection)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--pp-selection)',
    outline: '1px solid var(--pp-muted)',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--pp-match)' },
  '.cm-searchMatch.cm-searchMatch-selected': { outline: '2px solid var(--pp-focus)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--pp-line)' },
  '.cm-panels': {
    color: 'var(--pp-fg)',
    backgroundColor: 'var(--pp-raised)',
    fontFamily: 'inherit',
  },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--pp-border)' },
  '.cm-panel.cm-search': { padding: '8px 32px 8px 8px', fontSize: '13px' },
  '.cm-panel .cm-textfield, .cm-panel .cm-button': {
    minHeight: '28px',
    padding: '2px 8px',
    color: 'var(--pp-fg)',
    background: 'var(--pp-bg)',
    border: '1px solid var(--pp-border-strong)',
    borderRadius: '4px',
    fontSize: 'inherit',
  },
  '.cm-panel.cm-search label': { fontSize: 'inherit', marginRight: '10px' },
  '.cm-panel.cm-search [name=close]': { color: 'inherit', fontSize: '20px', padding: '4px 10px' },
  '.cm-tooltip': {
    color: 'var(--pp-fg)',
    backgroundColor: 'var(--pp-raised)',
    border: '1px solid var(--pp-border-strong)',
    borderRadius: '4px',
    maxWidth: 'min(440px, 90vw)',
    zIndex: '10',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--pp-mono)', fontSize: '13px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--pp-on-primary)',
    backgroundColor: 'var(--pp-primary)',
  },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '0.85' },
  '.cm-tooltip.cm-completionInfo': { padding: '8px 10px', fontSize: '13px', lineHeight: '1.45' },
  '.cm-diagnostic': { padding: '6px 10px', fontSize: '13px' },
  '.cm-diagnostic-error': { borderLeft: '4px solid var(--pp-error)' },
  '.cm-diagnostic-warning': { borderLeft: '4px solid var(--pp-warning)' },
  '@media (forced-colors: active)': {
    '.cm-selectionBackground': { background: 'Highlight !important', forcedColorAdjust: 'none' },
    '.cm-searchMatch': { outline: '1px dashed CanvasText' },
    '.cm-searchMatch.cm-searchMatch-selected': { outline: '3px solid Highlight' },
  },
  '.cm-foldPlaceholder': { color: 'inherit', background: 'var(--pp-line)', border: 'none' },
});

export const theme: Extension = [look, syntaxHighlighting(highlighting)];
