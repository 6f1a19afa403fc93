import type { CabinetEvent, StateChange } from '../../protocol/public.ts';
import { differencesBetween } from '../journal/differences.ts';

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

/** So many places at which two changes of the state differ are told. */
const MOST_PLACES = 3;

export interface ChangedResult {
  /** A field of the detail, or a place in the entity. */
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
  return [...changed, ...changedPatches(before.detail.patch, after.detail.patch)];
}

/** In what two patches differ, by the places in the entity. */
function changedPatches(before: unknown, after: unknown): ChangedResult[] {
  const [one, other] = [placesIn(before), placesIn(after)];
  return differencesBetween(one, other)
    .slice(0, MOST_PLACES)
    .map((difference) => ({
      name: difference.path.join('.'),
      before: difference.before,
      after: difference.after,
    }));
}

/** What a patch has changed, by the places; the whole entity stands for itself. */
function placesIn(patch: unknown): unknown {
  const changes = (Array.isArray(patch) ? patch : []) as StateChange[];
  const [whole] = changes;
  return whole?.path.length === 0
    ? whole.value
    : Object.fromEntries(changes.map(({ path, value }) => [path.join('.'), value]));
}
