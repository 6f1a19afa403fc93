import type { CabinetEvent } from '../../protocol/public.ts';

/** The fields that tell what an event is about, whatever came of it; those of a run alone are not among them. */
const ABOUT = ['entity', 'initial', 'script', 'method', 'problem'] as const;

/** What came of it: two events about the same may differ in these. */
const RESULTS = [
  'callbacks',
  'returned',
  'awaited',
  'cleanup',
  'reason',
  'isNull',
  'subscribers',
  'withInitialResult',
  'emptyToken',
  'outcome',
  'status',
] as const;

/** By what an event of one run is known in another: never its number, its time or what differs in each run. */
export function keyOf({ type, widget, detail }: CabinetEvent): string {
  const about = ABOUT.flatMap((name) => (name in detail ? [String(detail[name])] : []));
  return [type, widget, ...about, ...addressIn(detail.url)].join(' ');
}

/** An address without its query, which may hold what differs in each run. */
function addressIn(url: unknown): string[] {
  return typeof url === 'string' ? [url.replace(/[?#].*$/s, '')] : [];
}

/** An event at which the client or the cabinet begins something: runs are aligned at these. */
export function anchorOf(event: CabinetEvent): string | null {
  const { type, widget, detail } = event;
  switch (type) {
    case 'module.connected':
    case 'page.reloaded':
      return `${type} ${widget}`;
    case 'lead.selected':
    case 'account.selected':
    case 'initLead.called':
      return `${type} ${widget} ${String(detail.leadId)}`;
    default:
      return null;
  }
}

export interface ChangedResult {
  name: string;
  before: unknown;
  after: unknown;
}

/** In what two events about the same differ. */
export function changedResults(before: CabinetEvent, after: CabinetEvent): ChangedResult[] {
  const changed = RESULTS.flatMap((name): ChangedResult[] => {
    const [one, other] = [before.detail[name], after.detail[name]];
    return JSON.stringify(one) === JSON.stringify(other)
      ? []
      : [{ name, before: one, after: other }];
  });
  const [one, other] = [before.detail.patch, after.detail.patch];
  return JSON.stringify(one) === JSON.stringify(other)
    ? changed
    : [...changed, { name: 'patch', before: one, after: other }];
}
