import type { Alternatives } from '../contract/names.ts';
import type { AlternativeChoice } from '../protocol/messages.ts';
import type { Policy } from '../protocol/policy.ts';
import { SDK_AS_ASSUMED } from '../sdk/policy.ts';

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
