import type { Behaviour } from '../../contract/names.ts';
import type { CabinetEvent } from '../../protocol/public.ts';

/** One step of what is promised for a widget's stay on a lead, and what happened of it. */
export interface Step {
  /** What the step is promised by; nothing for one that only tells what happened. */
  behaviour: Behaviour | null;
  /** The event that was to come, in words that a reader knows: its type. */
  type: CabinetEvent['type'];
  event: CabinetEvent | null;
  /** `never`: it is promised that this does not happen. */
  outcome: 'kept' | 'early' | 'open' | 'never' | 'broken';
}

export interface Stay {
  widget: string;
  lead: string;
  /** The event with which it began. */
  seq: number;
  steps: Step[];
}

type Type = CabinetEvent['type'];

const BY_CAUSE: Partial<Record<Type, Behaviour>> = {
  'module.connected': 'initLead.on-connect',
  'lead.selected': 'initLead.on-lead-change',
  'account.selected': 'initLead.on-account-change',
};

/** The stays of widgets on leads, in order, each with what is promised for it. */
export function staysIn(events: readonly CabinetEvent[]): Stay[] {
  return events
    .filter(({ type }) => type === 'initLead.called')
    .map((called) => {
      const { widget, seq } = called;
      const next = events.find(
        (one) => one.type === 'initLead.called' && one.widget === widget && one.seq > seq,
      );
      const own = events.filter(
        (one) => one.widget === widget && one.seq >= seq && (!next || one.seq <= next.seq),
      );
      const cause = events.find((one) => one.seq === called.cause) ?? null;
      const lead = typeof called.detail.leadId === 'string' ? called.detail.leadId : '';
      return { widget, lead, seq, steps: stepsOf(called, cause, own, next ?? null) };
    });
}

function stepsOf(
  called: CabinetEvent,
  cause: CabinetEvent | null,
  own: readonly CabinetEvent[],
  next: CabinetEvent | null,
): Step[] {
  const ofCall = (type: Type, call: CabinetEvent | null): CabinetEvent | null =>
    own.find((one) => one.type === type && one.call === call?.seq) ?? null;
  const failed = ofCall('initLead.failed', called);
  const slotCalled = own.find(({ type }) => type === 'slot.called') ?? null;
  const slotFailed = ofCall('slot.failed', slotCalled);
  const destroyed = ofCall('initLead.destroyed', called);
  const left = own.findLast(
    ({ type, detail }) => type === 'slot.destroyed' && detail.reason !== 'panel',
  );
  const steps: Omit<Step, 'outcome'>[] = [
    ...(cause ? [{ behaviour: null, type: cause.type, event: cause }] : []),
    { behaviour: (cause && BY_CAUSE[cause.type]) ?? null, type: called.type, event: called },
    failed
      ? { behaviour: null, type: failed.type, event: failed }
      : {
          behaviour: null,
          type: 'initLead.finished',
          event: ofCall('initLead.finished', called),
        },
    {
      behaviour: failed ? 'slot.none-after-failed-initLead' : 'slot.after-initLead',
      type: 'slot.called',
      event: slotCalled,
    },
    ...(failed && !slotCalled
      ? []
      : [
          {
            behaviour: null,
            type: slotFailed ? ('slot.failed' as const) : ('slot.registered' as const),
            event: slotFailed ?? ofCall('slot.registered', slotCalled),
          },
        ]),
    ...(destroyed || left || next
      ? ([
          ...(slotCalled
            ? [{ behaviour: 'slot.cleanup-on-leave', type: 'slot.destroyed', event: left ?? null }]
            : []),
          {
            behaviour: slotCalled
              ? 'slot.cleanup-before-initLead-cleanup'
              : 'initLead.cleanup-on-leave',
            type: 'initLead.destroyed',
            event: destroyed,
          },
        ] as Omit<Step, 'outcome'>[])
      : []),
    ...(next
      ? [{ behaviour: 'initLead.cleanup-before-rerun' as const, type: next.type, event: next }]
      : []),
  ];
  let latest = 0;
  return steps.map((step) => {
    const { behaviour, event } = step;
    if (behaviour === 'slot.none-after-failed-initLead') {
      return { ...step, outcome: event ? 'broken' : 'never' };
    }
    if (!event) {
      return { ...step, outcome: 'open' };
    }
    const early = event.seq < latest;
    latest = Math.max(latest, event.seq);
    return { ...step, outcome: early ? 'early' : 'kept' };
  });
}
