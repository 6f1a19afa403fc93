import type { Ask, Evaluated } from '../protocol/messages.ts';
import { jsonText } from '../protocol/json-text.ts';
import { randomDigits } from './natives.ts';
import { isFromPage } from './modules/page-texts.ts';
import { runScript } from './modules/run-script.ts';
import { describeOne } from './telling/describe.ts';
import { plainData } from './telling/plain-data.ts';

/** The name that code of the console line carries in errors. */
export const CONSOLE_FILE = 'console';

const MAX_JSON = 30_000;

/** How many scripts of lines are to run, and why the browser did not take one of them. */
let pending = 0;
let refused = '';

// The first listener of all, as it comes with the frame: it is the reader's slip, and no error of the widget.
window.addEventListener('error', (event) => {
  if (event.filename === CONSOLE_FILE && pending > 0) {
    refused = event.message;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
});

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
  if (!isFromPage(declarations)) {
    throw new Error('only code of the page runs');
  }
  const door = `personalPage${randomDigits()}`;
  const realm = globalThis as unknown as Record<string, unknown>;
  let work: Work | undefined;
  realm[door] = (given: Work) => {
    work = given;
  };
  pending += 1;
  try {
    await runScript({ before: `${declarations}${door}`, text }, CONSOLE_FILE);
  } finally {
    pending -= 1;
    Reflect.deleteProperty(realm, door);
  }
  if (!work) {
    return { refused };
  }
  const value = await work();
  const data = plainData(value);
  const json = data && jsonText(data.value);
  return {
    json: json !== null && json.length <= MAX_JSON ? json : null,
    value: describeOne(value),
  };
}
