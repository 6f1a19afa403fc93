import { beginAriaCaches, endAriaCaches } from 'ivya/utils';
import type { Deed, DeedAnswer } from '../../protocol/deed.ts';
import { Unable, click, focusOn, usable } from './pointing.ts';
import { press } from './pressing.ts';
import { seenInSlots } from './seen.ts';
import { elementsOf, isText, shownInSlots, slots } from './target.ts';
import { fill, select } from './typing.ts';

/** The most of a slot that is told, in characters. */
const LONGEST_TEXT = 2000;

/** Does in a client's place what a scenario says, or tells why a client could not; then nothing has been done. */
export function act(deed: Deed): DeedAnswer {
  // Names and roles are worked out once for all elements of one look: nothing of the widget runs meanwhile.
  beginAriaCaches();
  let element: Element | null = null;
  try {
    if (deed.do === 'look') {
      return {
        counts: deed.at.map((target) => shownInSlots(target).length),
        text: slots()
          .map((slot) => (slot as HTMLElement).innerText)
          .join('\n')
          .trim()
          .slice(0, LONGEST_TEXT),
        seen: seenInSlots(),
      };
    }
    if (deed.at) {
      element = usable(elementsOf(deed.at), seenInSlots);
    }
  } catch (error) {
    return faultOf(error);
  } finally {
    endAriaCaches();
  }
  try {
    perform(deed, element);
    return { done: true };
  } catch (error) {
    return faultOf(error);
  }
}

function perform(deed: Exclude<Deed, { do: 'look' }>, element: Element | null): void {
  switch (deed.do) {
    case 'click':
      click(element!);
      return;
    case 'fill':
      fill(element!, deed.value);
      return;
    case 'select':
      select(element!, (text) => isText(text, deed.option));
      return;
    case 'press':
      if (element) {
        focusOn(element);
      }
      press(deed.key);
  }
}

/** @throws what is no reason of ours */
function faultOf(error: unknown): DeedAnswer {
  if (error instanceof Unable) {
    return { fault: error.fault, seen: error.seen };
  }
  throw error;
}
