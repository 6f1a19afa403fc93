import type { CabinetEvent, LogEntry } from '../../protocol/public.ts';
import type { Found } from '../../protocol/recording.ts';
import { isNeighbour } from '../../session/widgets/neighbours.ts';
import type { Element, Expectation, Instruction, Seen } from '../scenario.ts';
import { squeezed } from '../playing/texts.ts';
import { appeared, isOwn, type Note, type Segment } from './recording.ts';
import type { RecordedTexts, Unsteady } from './texts.ts';

/** A step as it is to be written, with what a reader has to know of it. */
export interface WrittenStep {
  step: Instruction;
  notes: readonly Note[];
  unsteady: readonly Unsteady[];
}

export interface StepsOptions {
  segments: readonly Segment[];
  texts: RecordedTexts;
  /** Whether the events of the widget's life are expected, and its lines: where nobody knows what it showed. */
  events: boolean;
  console: readonly LogEntry[];
  /** The codes of the widget's problems. */
  problems: readonly string[];
}

/** More is not read by anybody, and breaks at each change of the widget. */
const MOST_SEEN = 5;
const MOST_REQUESTS = 3;
const MOST_LINES = 3;
const LONGEST_LINE = 100;
/** Where a run writes more, its lines are for debugging. */
const MOST_LINES_OF_ALL = 12;

/** What comes up on purpose is expected first, and texts with digits last. */
const RANKS = [['alert', 'status', 'dialog', 'alertdialog'], ['heading']];

/** The steps of a recording, with an `expect` for what has come of each. */
export function stepsOf(options: StepsOptions): WrittenStep[] {
  const { segments, texts, problems } = options;
  const steps = segments.flatMap((segment, index): WrittenStep[] => {
    const end = segments[index + 1]?.at ?? Infinity;
    return [...actOf(segment, texts), ...expectsOf(segment, end, options)];
  });
  const value: Expectation = { problems: [...new Set(problems)].sort() };
  return [...steps, { step: { kind: 'expect', value }, notes: [], unsteady: [] }];
}

function actOf({ done, notes }: Segment, texts: RecordedTexts): WrittenStep[] {
  const of = (step: Instruction, found: Found | null = null, ...more: string[]): WrittenStep[] => [
    { step, notes, unsteady: unsteadyOf([found, ...more], texts) },
  ];
  switch (done.kind) {
    case 'start':
      return [];
    case 'reload':
      return of({ kind: 'reload', value: true });
    case 'panel':
      return of({ kind: 'panel', value: done.open ? 'open' : 'closed' });
    case 'click':
      return of({ kind: 'click', value: element(done.at, texts) }, done.at);
    case 'fill':
      return of(
        { kind: 'fill', value: { ...element(done.at, texts), value: done.value } },
        done.at,
      );
    case 'select': {
      const value = { ...element(done.at, texts), option: texts.text(done.option) };
      return of({ kind: 'select', value }, done.at, done.option);
    }
    case 'press': {
      const at = done.at ? element(done.at, texts) : {};
      return of({ kind: 'press', value: { key: done.key, ...at } }, done.at);
    }
    default:
      return of(done);
  }
}

function expectsOf(
  segment: Segment,
  end: number,
  { texts, events, console: lines }: StepsOptions,
): WrittenStep[] {
  const asked = segment.asked.map((one): WrittenStep => {
    if (one.kind === 'seen') {
      const value = { slot: [seen(one.found, texts)] };
      return {
        step: { kind: 'expect', value },
        notes: [],
        unsteady: unsteadyOf([one.found], texts),
      };
    }
    const { expectation, seconds } = one;
    const step: Instruction =
      seconds > 0
        ? { kind: 'wait', value: { for: expectation, seconds } }
        : { kind: 'expect', value: expectation };
    return { step, notes: [], unsteady: [] };
  });
  const isAsked = (found: Found): boolean =>
    segment.asked.some((one) => one.kind === 'seen' && isSame(one.found, found));
  const shown = best(appeared(segment).filter((found) => !isAsked(found)));
  const requests = requestsOf(segment.events, texts);
  const lived = events ? lifeOf(segment) : [];
  const written = lines.length <= MOST_LINES_OF_ALL ? linesOf(segment, end, lines) : [];
  const value: Expectation = {
    ...(shown.length > 0 && { slot: shown.map((found) => seen(found, texts)) }),
    ...(lived.length > 0 && { events: lived }),
    ...(requests.length > 0 && { requests }),
    ...(written.length > 0 && { console: written }),
  };
  const auto: WrittenStep[] =
    Object.keys(value).length === 0
      ? []
      : [
          {
            step: { kind: 'expect', value },
            notes: [],
            unsteady: unsteadyOf([...shown, ...written], texts),
          },
        ];
  return [...auto, ...asked];
}

const isSame = (one: Found, other: Found): boolean => JSON.stringify(one) === JSON.stringify(other);

function best(found: readonly Found[]): Found[] {
  const rank = (one: Found): number => {
    const known = RANKS.findIndex((roles) => roles.includes(one.role ?? ''));
    const text = one.name ?? one.text ?? '';
    const base = known < 0 ? RANKS.length : known;
    return base + (/\p{L}/u.test(text) ? 0 : 10) + (/\d/.test(text) ? 5 : 0);
  };
  const kept = [...found].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_SEEN);
  return found.filter((one) => kept.includes(one));
}

function element({ role, name, label, text, in: outer }: Found, texts: RecordedTexts): Element {
  return {
    ...(role !== undefined && { role }),
    ...(name !== undefined && { name: texts.text(name) }),
    ...(label !== undefined && { label: texts.text(label) }),
    ...(text !== undefined && { text: texts.text(text) }),
    ...(outer && { in: { role: outer.role, name: texts.text(outer.name) } }),
  };
}

function seen(found: Found, texts: RecordedTexts): Seen {
  const written = element(found, texts);
  return found.text !== undefined && typeof written.text === 'string' ? written.text : written;
}

function unsteadyOf(all: readonly (Found | string | null)[], texts: RecordedTexts): Unsteady[] {
  const used = all.flatMap((one) =>
    typeof one === 'string' ? [one] : one ? [one.name, one.label, one.text, one.in?.name] : [],
  );
  return [...new Set(used)].flatMap((text) =>
    text === undefined ? [] : (texts.unsteady(text) ?? []),
  );
}

/** What a widget goes through when something happens to the cabinet, not to what it shows. */
const LIFE = new Set([
  'module.failed',
  'initLead.called',
  'initLead.failed',
  'initLead.destroyed',
  'slot.registered',
  'slot.failed',
  'slot.destroyed',
]);

function lifeOf({ done, events }: Segment): CabinetEvent['type'][] {
  const isTold = (type: string): boolean =>
    LIFE.has(type) || (done.kind === 'setState' && type === 'subscription.delivered');
  const types = events
    .filter(isOwn)
    .map(({ type }) => type)
    .filter(isTold);
  return types.filter((type, index) => type !== types[index - 1]);
}

function requestsOf(
  events: readonly CabinetEvent[],
  texts: RecordedTexts,
): Expectation['requests'] & object {
  const sent = events.filter((event) => event.type === 'network.request' && isOwn(event));
  const all = sent.flatMap(({ detail }) => {
    const { method, url, status } = detail as {
      method: string;
      url: string;
      status: number | null;
    };
    if (typeof status !== 'number') {
      return [];
    }
    // What follows the path differs from run to run more often than not.
    const [path = url, query] = url.split('?');
    return [{ method, url: query === undefined ? texts.text(url) : { like: `${path}?*` }, status }];
  });
  const isNew = (one: object, index: number): boolean =>
    JSON.stringify(one) !== JSON.stringify(all[index - 1]);
  return all.filter(isNew).slice(0, MOST_REQUESTS);
}

function linesOf({ at }: Segment, end: number, lines: readonly LogEntry[]): string[] {
  const own = lines.filter((line) => line.at >= at && line.at < end && !isNeighbour(line.widget));
  const texts = own.map(({ text }) => squeezed(text));
  const isShort = texts.length <= MOST_LINES && texts.every((text) => text.length <= LONGEST_LINE);
  return isShort ? texts : [];
}
