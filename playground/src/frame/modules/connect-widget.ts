import { ConnectError, type Source } from '../../cabinet/cabinet.ts';
import { ModuleError } from '../errors.ts';
import { reasonOf } from '../telling/preview.ts';
import type { Reporter } from '../telling/reporter.ts';
import type { Amd } from './amd.ts';
import { DocumentGone } from './run-script.ts';

const CODES = {
  unknown: 'unknown-module',
  unavailable: 'module-timeout',
  'no-define': 'not-amd',
  'named-define': 'named-define',
  factory: 'factory-threw',
  'inherited-then': 'inherited-then',
  other: 'runtime-error',
} as const;

/**
 * Requires the module of a widget; a failure is reported with its place and thrown as the code of its problem.
 * The value comes inside an object, as it may be a promise.
 */
export async function connectWidget(
  amd: Amd,
  reporter: Reporter,
  uncaughtIn: (file: string) => boolean,
  id: string,
  { widget, file, text }: Source,
): Promise<{ value: unknown }> {
  try {
    return await amd.requireScript(id, text, file);
  } catch (thrown) {
    const kind = thrown instanceof ModuleError ? thrown.kind : 'other';
    const name = thrown instanceof ModuleError ? thrown.module : '';
    const error = thrown instanceof ModuleError ? thrown.error : thrown;
    // A script that threw before it came to its `define` has been reported as that.
    if (kind === 'no-define' && uncaughtIn(file)) {
      throw new ConnectError('runtime-error');
    }
    // What a factory threw may be hostile, and run code of its own when it is asked what it is.
    const gone = kind === 'other' && error instanceof DocumentGone;
    const code = gone ? 'cabinet-broken' : CODES[kind];
    reporter.problem(code, widget, { name, reason: reasonOf(error) }, error);
    throw new ConnectError(code);
  }
}
