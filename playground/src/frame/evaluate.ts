import type { Evaluated } from '../protocol/messages.ts';
import { jsonText } from '../protocol/json-text.ts';
import { randomDigits } from './natives.ts';
import { preview } from './telling/preview.ts';
import { runScript } from './modules/run-script.ts';

/** The name that code of the console line carries in errors. */
export const CONSOLE_FILE = 'console';

const MAX_JSON = 30_000;

type Work = () => Promise<unknown>;

/**
 * Runs the body of an async function, already parsed by the page, in the realm of the cabinet.
 *
 * A Blob script, because the frame's policy allows no `eval`; it hands its function over through a
 * global that exists only while the script runs.
 */
export async function evaluate(body: string): Promise<Evaluated> {
  const door = `personalPage${randomDigits()}`;
  const realm = globalThis as unknown as Record<string, unknown>;
  let work: Work | undefined;
  realm[door] = (given: Work) => {
    work = given;
  };
  const script = { before: `${door}(async () => {`, text: body, after: '\n})' };
  await runScript(script, CONSOLE_FILE);
  realm[door] = undefined;
  if (!work) {
    throw new SyntaxError('the browser refused the source');
  }
  const value = await work();
  return { json: jsonOf(value), preview: preview(value) };
}

/** The JSON text of a value that is plain data, else null. */
function jsonOf(value: unknown): string | null {
  try {
    if (!isPlain(value, 0)) {
      return null;
    }
    const text = jsonText(value);
    return text.length <= MAX_JSON ? text : null;
  } catch {
    return null;
  }
}

function isPlain(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') {
    return true;
  }
  if (typeof value === 'number') {
    return Number.isFinite(value);
  }
  if (typeof value !== 'object' || depth > 20) {
    return false;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  const ordinary = Array.isArray(value) || prototype === Object.prototype || prototype === null;
  return ordinary && Object.values(value).every((item) => isPlain(item, depth + 1));
}
