import type { CallbackDependencies } from './callback.ts';
import type { Policy } from '../protocol/policy.ts';
import type { Scopes } from './scopes.ts';

/** What the life of a widget needs from the cabinet around it. */
export interface Stage extends CallbackDependencies {
  scopes: Scopes;
  policy: Policy;
  /** An element in the sidebar, already in the document: `kept` if there is one, else a fresh one. */
  createSlot(kept: Element | null): Element;
  removeSlot(element: Element): void;
  isPanelOpen(): boolean;
  /** Milliseconds. */
  now(): number;
}
