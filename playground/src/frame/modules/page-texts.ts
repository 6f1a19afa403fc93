import type { ToFrame } from '../../protocol/messages.ts';
import { forEach, setAdd, setHas } from '../natives.ts';

const texts = new Set<string>();

/**
 * Takes note of the code in a message of the page. A widget may replace what handles it between its arrival and its
 * run: a text that no message has brought was not made to call the guard.
 */
export function noteTexts(message: ToFrame): void {
  if (message.type === 'give' && message.text !== null) {
    setAdd(texts, message.text);
  }
  if (message.type === 'ask') {
    const { ask } = message;
    if (ask.kind === 'evaluate') {
      setAdd(texts, ask.declarations);
      setAdd(texts, ask.work);
    }
    if (ask.kind === 'start') {
      forEach(ask.setup.widgets, ({ source }) => {
        setAdd(texts, source);
      });
    }
  }
}

/** Whether the page has brought this text. */
export const isFromPage = (text: string): boolean => setHas(texts, text);
