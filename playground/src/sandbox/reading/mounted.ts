import type { Finding, Mounted, Outcome } from '../../protocol/messages.ts';
import type { RunReport } from '../../protocol/public.ts';

const STATUSES: Record<Mounted['status'], RunReport['status']> = {
  mounted: 'mounted',
  failed: 'failed',
  left: 'stopped',
};

/** Reads how a start or a change of the lead ended; the answer is no more to be trusted than any message. */
export function readMounted(outcome: Outcome): {
  status: RunReport['status'];
  timings: Pick<Mounted, 'module' | 'initLead' | 'slot'>;
} {
  const value = (outcome.ok ? outcome.value : null) as Partial<Mounted> | null;
  const status = value?.status;
  const time = (part: unknown): number => (Number.isFinite(part) ? Number(part) : 0);
  return {
    status: status !== undefined && Object.hasOwn(STATUSES, status) ? STATUSES[status] : 'failed',
    timings: {
      module: time(value?.module),
      initLead: time(value?.initLead),
      slot: time(value?.slot),
    },
  };
}

/** Why a start or a change of the lead failed of which nothing else is known: the widget broke the cabinet itself. */
export function findingOf(outcome: Outcome, widget: string): Finding<'cabinet-broken'> {
  const code = 'cabinet-broken';
  if (outcome.ok) {
    const answer = (JSON.stringify(outcome.value) as string | undefined) ?? 'undefined';
    return { code, widget, params: { reason: answer.slice(0, 200) } };
  }
  const { name, message, place } = outcome.error;
  return { code, widget, params: { reason: `${name}: ${message}` }, ...(place && { place }) };
}
