import type { CabinetEvent } from '../../protocol/public.ts';

type Rest = Partial<Omit<CabinetEvent, 'seq' | 'type'>>;

/** Events numbered from 1, 10 ms apart. */
export const numbered = (
  ...events: readonly (readonly [CabinetEvent['type'], Rest?])[]
): CabinetEvent[] =>
  events.map(([type, rest = {}], index) => ({
    seq: index + 1,
    at: (index + 1) * 10,
    type,
    widget: 'mine',
    detail: {},
    ...rest,
  }));

/** A widget's stay on a lead, which it leaves for another. */
export const VISIT = numbered(
  ['module.connected'],
  ['initLead.called', { cause: 1, detail: { leadId: '1' } }],
  ['state.read', { cause: 2, detail: { entity: 'sys' } }],
  ['initLead.finished', { call: 2, cause: 2 }],
  ['slot.called', { cause: 4 }],
  ['subscription.opened', { cause: 5 }],
  ['slot.registered', { call: 5, cause: 5 }],
  ['lead.selected', { widget: '' }],
  ['subscription.closed', { call: 6, cause: 8 }],
  ['slot.destroyed', { call: 5, cause: 8, detail: { reason: 'lead', cleanup: 'threw' } }],
  ['initLead.destroyed', { call: 2, cause: 8 }],
  ['initLead.called', { cause: 8, detail: { leadId: '2' } }],
  ['initLead.failed', { call: 12, cause: 12 }],
);
