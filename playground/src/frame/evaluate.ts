import type { Ask, Evaluated } from '../protocol/messages.ts';
import { jsonText } from '../protocol/json-text.ts';
import { randomDigits } from './natives.ts';
import { runScript } from './modules/run-script.ts';
import { describeOne } from './telling/describe.ts';
import { plainData } from './telling/plain-data.ts';

/** The name that code of the console line carries in errors. */
export const CONSOLE_FILE = 'console';

const MAX_JSON = 30_000;

// Taken before a widget can put its own in their place.
const listen = window.addEventListener.bind(window);
const unlisten = window.removeEventListener.bind(window);

type Work = () => Promise<unknown>;

/**
 * Runs a line of the console, already parsed by the page, in the realm of the cabinet.
 *
 * A Blob script, because the frame's policy allows no `eval`, and because only a script of its own declares names for
 * all code; it hands its work over through a global that exists only while the script runs.
 */
export async function evaluate({
  declarations,
  work: text,
}: Extract<Ask, { kind: 'evaluate' }>): Promise<Evaluated> {
  const door = `personalPage${randomDigits()}`;
  const realm = globalThis as unknown as Record<string, unknown>;
  let work: Work | undefined;
  realm[door] = (given: Work) => {
    work = given;
  };
  let refused: string | undefined;
  // First of all listeners: it is the reader's slip, and no error of the widget.
  const hear = (event: ErrorEvent): void => {
    if (event.filename === CONSOLE_FILE && !work) {
      refused = event.message;
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  listen('error', hear, true);
  try {
    await runScript({ before: `${declarations}${door}`, text }, CONSOLE_FILE);
  } finally {
    unlisten('error', hear, true);
    Reflect.deleteProperty(realm, door);
  }
  if (!work) {
    return { refused: refused ?? '' };
  }
  const value = await work();
  const data = plainData(value);
  const json = data && jsonText(data.value);
  return {
    json: json !== null && json.length <= MAX_JSON ? json : null,
    value: describeOne(value),
  };
}
