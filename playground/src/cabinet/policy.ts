import type { Alternatives, Entity } from '../contract/names.ts';
import type { AlternativeChoice } from '../protocol/messages.ts';
import { SDK_AS_ASSUMED, type SdkPolicy } from '../sdk/policy.ts';

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

/** What the behaviours of the contract say. */
export const ASSUMED: Policy = Object.freeze<Policy>({
  ...SDK_AS_ASSUMED,
  wantsAllCallbacks: true,
  awaitsInitLead: true,
  waitsForPending: true,
  slotNeedsInitLead: true,
  takesPromisedCleanup: true,
  freshSlots: true,
  slotEndsWithLead: true,
  slotEndsWithPanel: true,
  slotCleanupFirst: true,
  lateEntities: [],
  leadAtFirst: 'unloaded',
  fieldsAtFirst: 'null',
  othersReturn: false,
});

/** Behaviour → alternative → what is decided differently. */
export const ALTERNATIVES: {
  readonly [B in keyof Alternatives]: Readonly<Record<Alternatives[B], Partial<Policy>>>;
} = {
  'callbacks.both-required': { 'called-if-there': { wantsAllCallbacks: false } },
  'initLead.promise-awaited': { ignored: { awaitsInitLead: false } },
  'initLead.switch-while-pending': { 'not-waited': { waitsForPending: false } },
  'slot.none-after-failed-initLead': { 'registered-anyway': { slotNeedsInitLead: false } },
  'slot.promised-cleanup': { ignored: { takesPromisedCleanup: false } },
  'slot.fresh-element': { reused: { freshSlots: false } },
  'slot.cleanup-on-leave': { 'stays-mounted': { slotEndsWithLead: false } },
  'slot.cleanup-before-initLead-cleanup': { swapped: { slotCleanupFirst: false } },
  'slot.panel-close': { 'stays-mounted': { slotEndsWithPanel: false } },
  'state.sys-before-callbacks': { 'null-until-loaded': { lateEntities: ['sys'] } },
  'state.authors-before-callbacks': { 'null-until-loaded': { lateEntities: ['authors'] } },
  'state.lead-loading': {
    'all-at-once': { leadAtFirst: 'loaded' },
    'lead-null': { leadAtFirst: 'null' },
  },
  'state.leadFields-null-until-loaded': { empty: { fieldsAtFirst: 'empty' } },
  'state.read-only': { copies: { copiesState: true } },
  'subscribe.once-per-change': { 'every-update': { deliversEveryUpdate: true } },
  'subscriber.throw-isolated': { 'ends-delivery': { deliversPastErrors: false } },
  'sdk.version-missing': { throws: { refusedVersions: ['version-missing'] } },
  'sdk.version-unknown': { throws: { refusedVersions: ['version-unknown'] } },
  'addWidget.bar-empty-after-switch': { 'others-return': { othersReturn: true } },
};

/**
 * The decisions with at most one alternative in force: several at once would be a cabinet nobody assumes.
 *
 * @throws RangeError if the cabinet knows no such alternative
 */
export function policyOf(choice: AlternativeChoice | null): Policy {
  if (choice === null) {
    return ASSUMED;
  }
  const { behaviour, alternative } = choice;
  const others: Readonly<Record<string, Partial<Policy>>> = Object.hasOwn(ALTERNATIVES, behaviour)
    ? ALTERNATIVES[behaviour]
    : {};
  if (!Object.hasOwn(others, alternative)) {
    throw new RangeError(`no alternative ${alternative} of ${behaviour}`);
  }
  return { ...ASSUMED, ...others[alternative] };
}
