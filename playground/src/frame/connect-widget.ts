import { ConnectError, type Source } from '../cabinet/cabinet.ts';
import { type Amd, ModuleError } from './amd.ts';
import { errorText, show } from './preview.ts';
import type { Reporter } from './reporter.ts';

const CODES = {
  unknown: 'unknown-module',
  unavailable: 'module-timeout',
  'no-define': 'not-amd',
  factory: 'factory-threw',
  other: 'runtime-error',
} as const;

/** Requires the module of a widget; a failure is reported with its place and thrown as the code of its problem. */
export async function connectWidget(
  amd: Amd,
  reporter: Reporter,
  uncaughtIn: (file: string) => boolean,
  id: string,
  { widget, file, text }: Source,
): Promise<unknown> {
  reporter.files.add(file);
  try {
    return await amd.requireScript(id, text, file);
  } catch (thrown) {
    if (!(thrown instanceof ModuleError)) {
      throw thrown;
    }
    // A script that threw before it came to its `define` has been reported as that.
    if (thrown.kind === 'no-define' && uncaughtIn(file)) {
      throw new ConnectError('runtime-error');
    }
    const code = CODES[thrown.kind];
    const reason = thrown.error instanceof Error ? errorText(thrown.error) : show(thrown.error);
    reporter.problem(code, widget, { name: thrown.module, reason }, thrown.error);
    throw new ConnectError(code);
  }
}
