/** What the reader can have done about the state. */
export type StateCommandId = 'accounts' | 'statePresets' | 'undoState' | 'redoState';
