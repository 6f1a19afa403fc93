import { beginAriaCaches, endAriaCaches } from 'ivya/utils';
import type { Found, Observed, RecordAsk, Refused, Shown } from '../../protocol/recording.ts';
import { nameOf } from '../acting/seen.ts';
import { nodeOf } from '../inspecting/nodes.ts';
import { endPick, pick } from '../inspecting/pointing.ts';
import { expectable } from './finding.ts';
import { Observer } from './observing.ts';
import { shown } from './showing.ts';

/** How long after one look at the slots the next may come, in ms: a widget may change them without end. */
const PACE = 100;

/** What was observed, and the asks that wait for it. One of the two is empty. */
const observed: Observed[] = [];
const waiting: ((one: Observed) => void)[] = [];

let observer: Observer | null = null;
let last = '';
let lookedAt = 0;
let isChanged = false;

const changes = new MutationObserver(() => {
  if (!isChanged) {
    isChanged = true;
    requestAnimationFrame(lookSoon);
  }
});

/** Answers what the page asks of the recording. */
export async function record(asked: RecordAsk): Promise<unknown> {
  switch (asked.what) {
    case 'begin':
      return begin();
    case 'next':
      return observed.shift() ?? new Promise<Observed>((resolve) => waiting.push(resolve));
    case 'pick':
      return pickElement();
    case 'endPick':
      endPick();
      return null;
  }
}

/** The page that asks is a new recording: what the one before has not heard is nobody's. */
function begin(): Shown[] {
  observed.length = 0;
  waiting.length = 0;
  observer ??= new Observer((one) => {
    if (isChanged || changes.takeRecords().length > 0) {
      look();
    }
    tell(one);
  });
  changes.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  return seen();
}

function tell(one: Observed): void {
  const next = waiting.shift();
  if (next) {
    next(one);
  } else {
    observed.push(one);
  }
}

function lookSoon(): void {
  if (performance.now() - lookedAt < PACE) {
    requestAnimationFrame(lookSoon);
  } else if (isChanged) {
    look();
  }
}

/** Tells what the slots show, if that is not what was told. */
function look(): void {
  const before = last;
  const now = seen();
  if (last !== before) {
    tell({ saw: 'shown', shown: now });
  }
}

function seen(): Shown[] {
  isChanged = false;
  lookedAt = performance.now();
  beginAriaCaches();
  try {
    const now = shown();
    last = JSON.stringify(now);
    return now;
  } finally {
    endAriaCaches();
  }
}

async function pickElement(): Promise<Found | Refused | null> {
  observer!.on = false;
  try {
    const path = await pick();
    const node = path && nodeOf(path.at(-1)!);
    if (!(node instanceof Element)) {
      return null;
    }
    return expectable(node) ?? { refused: 'nameless', what: nameOf(node), candidates: [] };
  } finally {
    observer!.on = true;
  }
}
