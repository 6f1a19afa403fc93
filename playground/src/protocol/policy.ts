/** What is decided where amoCRM is not known to decide. */

import type { Entity, ProblemCode } from '../contract/names.ts';

export type VersionProblem = ProblemCode & `version-${string}`;

/** How the SDK decides where amoCRM is not known to. */
export interface SdkPolicy {
  /** What a widget reads of the state is its own to change; else nobody can. */
  copiesState: boolean;
  /** Subscribers hear whenever anything in the state was updated, not only when their entity has changed. */
  deliversEveryUpdate: boolean;
  /** A subscriber that throws does not keep the change from those after it. */
  deliversPastErrors: boolean;
  /** The problems with a version for which no instance is made. */
  refusedVersions: readonly VersionProblem[];
}

/** How the cabinet decides where amoCRM is not known to. One record, read at the places of decision. */
export interface Policy extends SdkPolicy {
  /** A widget without one of the callbacks is not connected. */
  wantsAllCallbacks: boolean;
  /** The slot waits for a promise of `initLead`. */
  awaitsInitLead: boolean;
  /** The next `initLead` waits for one that is still pending, and for its cleanup. */
  waitsForPending: boolean;
  /** An `initLead` that threw keeps the slot from being registered. */
  slotNeedsInitLead: boolean;
  /** A cleanup that `registerWidgetsBarSlot` promises is taken, too. */
  takesPromisedCleanup: boolean;
  /** Each registration is given an element of its own. */
  freshSlots: boolean;
  /** A change of the lead destroys the slot. */
  slotEndsWithLead: boolean;
  /** Closing the widgets panel destroys the slot. */
  slotEndsWithPanel: boolean;
  slotCleanupFirst: boolean;
  /** The entities that are null until the data of the first lead arrive. */
  lateEntities: readonly Entity[];
  /** What `lead` holds when `initLead` is called; `loaded`: it and `leadFields` have all their data. */
  leadAtFirst: 'unloaded' | 'null' | 'loaded';
  fieldsAtFirst: 'null' | 'empty';
  /** What `addWidget` replaced is back after a change of the lead. */
  othersReturn: boolean;
}
