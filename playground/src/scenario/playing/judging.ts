import type { CabinetEvent, LogEntry, Problem } from '../../protocol/public.ts';
import type { Expectation, Seen, Text } from '../scenario.ts';
import type { Stage } from '../stage.ts';
import { type Looked, readLooked } from './answer.ts';
import { json, seenShown, textShown } from './described.ts';
import { isText, type Texts } from './texts.ts';
import type { PlayingWords } from './words.ts';

/** Something that was expected and is not so. */
export interface Miss {
  expected: string;
  actual: string;
}

/** What there was when the last step that does something began. */
export interface Mark {
  seq: number;
  entry: LogEntry | undefined;
}

export interface JudgeOptions {
  stage: Stage;
  texts: Texts;
  words: PlayingWords;
  since: Mark;
}

/** The most that is listed of events, lines and requests. */
const MOST_LISTED = 20;

/** Says what of an expectation does not hold now; nothing where all of it does. @throws NoText */
export async function judge(expectation: Expectation, options: JudgeOptions): Promise<Miss[]> {
  const look = await lookFor(expectation, options);
  return [
    ...slotMisses(expectation, look, options),
    ...eventMisses(expectation, options),
    ...neverMisses(expectation, options),
    ...consoleMisses(expectation, options),
    ...problemMisses(expectation, options),
    ...(await stateMisses(expectation, options)),
    ...requestMisses(expectation, options),
    ...(await checkMisses(expectation, options)),
  ];
}

/** Whether an expectation says that something is not there, which may only not be there yet. */
export function deniesSomething(expectation: Expectation): boolean {
  const { absent, never, problems, console: lines, requests, slotText } = expectation;
  return (
    [absent, never, problems, slotText].some((one) => one !== undefined) ||
    lines?.length === 0 ||
    requests?.length === 0
  );
}

async function lookFor(
  { slot = [], absent = [], slotText }: Expectation,
  { stage, texts }: JudgeOptions,
): Promise<Looked | null> {
  const targets = [...slot, ...absent].map((seen) => texts.seen(seen));
  return targets.length > 0 || slotText !== undefined
    ? readLooked(await stage.act({ do: 'look', at: targets }), targets.length)
    : null;
}

function slotMisses(
  { slot = [], absent = [], slotText }: Expectation,
  look: Looked | null,
  { texts, words }: JudgeOptions,
): Miss[] {
  if (!look) {
    return [];
  }
  const list = (seen: readonly Seen[]) => seen.map((one) => seenShown(one, words)).join(', ');
  const missing = slot.filter((_, index) => look.counts[index] === 0);
  const there = absent.filter((_, index) => look.counts[slot.length + index] !== 0);
  const actual = listed(look.seen, words);
  const { expected } = words;
  return [
    ...(missing.length > 0 ? [{ expected: expected.slot(list(missing)), actual }] : []),
    ...(there.length > 0 ? [{ expected: expected.absent(list(there)), actual }] : []),
    ...(slotText !== undefined && !isText(look.text, texts.wanted(slotText))
      ? [{ expected: expected.slotText(textShown(slotText, words)), actual: json(look.text) }]
      : []),
  ];
}

function eventMisses({ events }: Expectation, { stage, words, since }: JudgeOptions): Miss[] {
  if (!events) {
    return [];
  }
  const happened = stage.events.filter(({ seq }) => seq > since.seq);
  const wanted = events.map((one) => (typeof one === 'string' ? { type: one } : one));
  const fits = (event: CabinetEvent, one: { type: string; detail?: unknown }) =>
    event.type === one.type && holds(event.detail, one.detail ?? {});
  return inOrder(happened, wanted, fits)
    ? []
    : [
        {
          expected: words.expected.events(
            events.map((one) => (typeof one === 'string' ? one : json(one))).join(' → '),
          ),
          actual: listed(
            happened.map(({ type }) => type),
            words,
            ' → ',
          ),
        },
      ];
}

function neverMisses({ never = [] }: Expectation, { stage, words }: JudgeOptions): Miss[] {
  const seen = new Set<string>([
    ...stage.events.map(({ type }) => type),
    ...stage.problems.map(({ code }) => code),
  ]);
  const found = never.filter((name) => seen.has(name));
  return found.length > 0
    ? [{ expected: words.expected.never(never.join(', ')), actual: listed(found, words) }]
    : [];
}

/** The lines of the console that were written since. */
export function writtenSince({ entry }: Mark, { console: lines }: Stage): LogEntry[] {
  return lines.slice(entry ? lines.lastIndexOf(entry) + 1 : 0);
}

function consoleMisses({ console: lines }: Expectation, options: JudgeOptions): Miss[] {
  if (!lines) {
    return [];
  }
  const { stage, texts, words, since } = options;
  const written = writtenSince(since, stage);
  const wanted = lines.map((line) => (typeof line === 'string' ? { text: line } : line));
  const fits = (entry: LogEntry, { text, level }: { text: Text; level?: string }) =>
    (level === undefined || entry.level === level) && isText(entry.text, texts.wanted(text));
  const isMet = lines.length === 0 ? written.length === 0 : inOrder(written, wanted, fits);
  const { expected } = words;
  return isMet
    ? []
    : [
        {
          expected:
            lines.length === 0
              ? expected.noConsole
              : expected.console(wanted.map(({ text }) => textShown(text, words)).join(', ')),
          actual: listed(
            written.map(({ level, text }) => `${level} ${json(text)}`),
            words,
          ),
        },
      ];
}

function problemMisses({ problems }: Expectation, { stage, words }: JudgeOptions): Miss[] {
  if (!problems) {
    return [];
  }
  const { problems: just, noProblems } = words.expected;
  const expected = problems.length === 0 ? noProblems : just(codesOf(problems));
  return codesMiss(stage.problems, problems, expected, words);
}

const codesOf = (codes: readonly string[]): string => [...new Set(codes)].sort().join(', ');

/** Says where the codes of what was found are others than those that are wanted. */
function codesMiss(
  found: readonly Problem[],
  wanted: readonly string[],
  expected: string,
  words: PlayingWords,
): Miss[] {
  return codesOf(found.map(({ code }) => code)) === codesOf(wanted)
    ? []
    : [{ expected, actual: found.length === 0 ? words.none : messages(found) }];
}

const messages = (problems: readonly { code: string; message: string }[]): string =>
  problems
    .slice(0, MOST_LISTED)
    .map(({ code, message }) => `${code}: ${message}`)
    .join(' ');

async function stateMisses({ state }: Expectation, options: JudgeOptions): Promise<Miss[]> {
  const misses: Miss[] = [];
  for (const [entity, wanted] of Object.entries(state ?? {})) {
    const actual = await options.stage.getState(entity);
    misses.push(...stateMiss(actual, wanted, entity, options.words));
  }
  return misses;
}

/** The deepest values that differ, each by its path. */
function stateMiss(actual: unknown, wanted: unknown, path: string, words: PlayingWords): Miss[] {
  if (isRecord(wanted) && isRecord(actual)) {
    return Object.entries(wanted).flatMap(([key, value]) =>
      stateMiss(own(actual, key), value, `${path}.${key}`, words),
    );
  }
  return holds(actual, wanted)
    ? []
    : [{ expected: words.expected.state(path, json(wanted)), actual: json(actual) }];
}

function requestMisses({ requests }: Expectation, options: JudgeOptions): Miss[] {
  if (!requests) {
    return [];
  }
  const { stage, texts, words, since } = options;
  const sent = stage.events.filter(
    ({ type, seq }) => type === 'network.request' && seq > since.seq,
  );
  const fits = ({ detail }: CabinetEvent, { method, url, status }: (typeof requests)[number]) =>
    (method === undefined || detail.method === method) &&
    (status === undefined || detail.status === status) &&
    (url === undefined || isText(String(detail.url), texts.wanted(url)));
  const isMet = requests.length === 0 ? sent.length === 0 : inOrder(sent, requests, fits);
  const { expected } = words;
  return isMet
    ? []
    : [
        {
          expected:
            requests.length === 0
              ? expected.noRequests
              : expected.requests(requests.map(json).join(', ')),
          actual: listed(
            sent.map(({ detail }) =>
              [detail.method, detail.url, detail.status ?? detail.outcome].map(String).join(' '),
            ),
            words,
          ),
        },
      ];
}

async function checkMisses(
  { check }: Expectation,
  { stage, words }: JudgeOptions,
): Promise<Miss[]> {
  if (!check) {
    return [];
  }
  const errors = (await stage.check()).filter(({ severity }) => severity === 'error');
  const { check: just, noErrors } = words.expected;
  return codesMiss(errors, check, check.length === 0 ? noErrors : just(codesOf(check)), words);
}

/** Whether each that is wanted comes after the one before; others may stand between. */
function inOrder<T, W>(
  things: readonly T[],
  wanted: readonly W[],
  fits: (thing: T, one: W) => boolean,
): boolean {
  let at = 0;
  for (const thing of things) {
    if (at < wanted.length && fits(thing, wanted[at]!)) {
      at += 1;
    }
  }
  return at === wanted.length;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (record: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** Whether a value is the wanted one; an object may have more keys than are wanted. */
export function holds(actual: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(actual) &&
      actual.length === wanted.length &&
      wanted.every((item, index) => holds(actual[index], item))
    );
  }
  if (isRecord(wanted)) {
    return (
      isRecord(actual) &&
      Object.entries(wanted).every(([key, value]) => holds(own(actual, key), value))
    );
  }
  return Object.is(actual, wanted);
}

/** The last of what there is, since that is what a step waits for. */
function listed(lines: readonly string[], words: PlayingWords, between = '; '): string {
  if (lines.length === 0) {
    return words.nothingSeen;
  }
  const last = lines.slice(-MOST_LISTED);
  return [...(last.length < lines.length ? ['…'] : []), ...last].join(between);
}
