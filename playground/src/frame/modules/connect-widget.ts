import { ConnectError, type Source } from '../../cabinet/cabinet.ts';
import { type Fault, fault } from '../../protocol/fault.ts';
import { type Amd, ModuleError } from './amd.ts';
import { reasonOf } from '../telling/preview.ts';
import type { Reporter } from '../telling/reporter.ts';
import { DocumentGone } from './run-script.ts';

/** What is wrong with a module that cannot be had; `name` is that of the module. */
function faultOf(kind: ModuleError['kind'] | 'other', name: string, reason: string): Fault {
  switch (kind) {
    case 'unknown':
      return { code: 'unknown-module', params: { name } };
    case 'unavailable':
      return { code: 'module-timeout', params: { name } };
    case 'no-define':
      return { code: 'not-amd', params: {} };
    case 'named-define':
      return { code: 'named-define', params: { name } };
    case 'factory':
      return { code: 'factory-threw', params: { reason } };
    case 'inherited-then':
      return { code: 'inherited-then', params: { name } };
    case 'other':
      return { code: 'runtime-error', params: { reason } };
  }
}

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
  reporter.files.add(file);
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
    const reason = reasonOf(error);
    const { code, params } = gone
      ? fault('cabinet-broken', { reason })
      : faultOf(kind, name, reason);
    reporter.problem(code, widget, params, error);
    throw new ConnectError(code);
  }
}
