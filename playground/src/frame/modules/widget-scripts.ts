import { ConnectError, type Source } from '../../cabinet/cabinet.ts';
import type { ProblemCode } from '../../contract/names.ts';
import type { Fault } from '../../protocol/fault.ts';
import { DocumentGone, ModuleError } from '../errors.ts';
import { reasonOf } from '../telling/show.ts';
import type { Reporter } from '../telling/reporter.ts';
import type { Uncaught } from '../telling/uncaught.ts';
import type { Whose } from '../whose.ts';
import type { Amd } from './amd.ts';

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

export interface WidgetScriptsOptions {
  amd: Pick<Amd, 'requireScript' | 'missingFor' | 'callFor'>;
  reporter: Reporter;
  whose: Whose;
  uncaught: Uncaught;
}

/** Runs the scripts of widgets, each as a module of its own. */
export class WidgetScripts {
  readonly #options: WidgetScriptsOptions;
  readonly #ids = new Set<string>();

  constructor(options: WidgetScriptsOptions) {
    this.#options = options;
  }

  /**
   * Requires the module of a widget. The value comes inside an object, as it may be a promise.
   *
   * @throws ConnectError with the code of the problem, which has been reported with its place
   */
  async connect({ widget, file, text }: Source): Promise<{ value: unknown }> {
    const { amd, whose } = this.#options;
    const id = this.#moduleOf(file);
    whose.installed(file, widget, id);
    try {
      return await amd.requireScript(id, text, file);
    } catch (thrown) {
      throw new ConnectError(this.#report(thrown, id, widget, file));
    }
  }

  /** The id by which RequireJS would ask for a file; each run of a script is a module of its own. */
  #moduleOf(file: string): string {
    const name = /^https?:/.test(file) ? file : file.replace(/\.js$/, '');
    let id = name;
    for (let count = 2; this.#ids.has(id); count += 1) {
      id = `${name}?${String(count)}`;
    }
    this.#ids.add(id);
    return id;
  }

  #report(thrown: unknown, id: string, widget: string, file: string): ProblemCode {
    const { amd, reporter, uncaught, whose } = this.#options;
    const kind = thrown instanceof ModuleError ? thrown.kind : 'other';
    const name = thrown instanceof ModuleError ? thrown.module : '';
    const error = thrown instanceof ModuleError ? thrown.error : thrown;
    // A script that threw before it came to its `define` has been reported as that.
    if (kind === 'no-define' && uncaught.in(file)) {
      return 'runtime-error';
    }
    const missing = kind === 'unknown' ? amd.missingFor(id) : [];
    if (missing.length > 0) {
      for (const each of missing) {
        reporter.tellProblem(faultOf('unknown', each, ''), widget, undefined);
      }
      return 'unknown-module';
    }
    // What a factory threw may be hostile, and run code of its own when it is asked what it is.
    const gone = kind === 'other' && error instanceof DocumentGone;
    const reason = reasonOf(error);
    const fault: Fault = gone
      ? { code: 'cabinet-broken', params: { reason } }
      : faultOf(kind, name, reason);
    const place = whose.placeOf(error) ?? whose.placeOf(amd.callFor(id, name));
    reporter.tellProblem(fault, widget, place);
    return fault.code;
  }
}
