import { ConnectError, type Source } from '../../cabinet/cabinet.ts';
import { DocumentGone, ModuleError } from '../errors.ts';
import { reasonOf } from '../telling/preview.ts';
import type { Reporter } from '../telling/reporter.ts';
import type { Uncaught } from '../telling/uncaught.ts';
import type { Whose } from '../whose.ts';
import type { Amd } from './amd.ts';

const CODES = {
  unknown: 'unknown-module',
  unavailable: 'module-timeout',
  'no-define': 'not-amd',
  'named-define': 'named-define',
  factory: 'factory-threw',
  'inherited-then': 'inherited-then',
  other: 'runtime-error',
} as const;

export interface WidgetScriptsOptions {
  amd: Pick<Amd, 'requireScript'>;
  reporter: Reporter;
  whose: Whose;
  uncaught: Uncaught;
}

/** Runs the scripts of widgets, each as a module of its own. */
export class WidgetScripts {
  readonly #options: WidgetScriptsOptions;
  #count = 0;

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
    this.#count += 1;
    const id = `widget-${String(this.#count)}`;
    whose.installed(file, widget, id);
    try {
      return await amd.requireScript(id, text, file);
    } catch (thrown) {
      throw new ConnectError(this.#report(thrown, widget, file));
    }
  }

  #report(thrown: unknown, widget: string, file: string): string {
    const { reporter, uncaught } = this.#options;
    const kind = thrown instanceof ModuleError ? thrown.kind : 'other';
    const name = thrown instanceof ModuleError ? thrown.module : '';
    const error = thrown instanceof ModuleError ? thrown.error : thrown;
    // A script that threw before it came to its `define` has been reported as that.
    if (kind === 'no-define' && uncaught.in(file)) {
      return 'runtime-error';
    }
    // What a factory threw may be hostile, and run code of its own when it is asked what it is.
    const gone = kind === 'other' && error instanceof DocumentGone;
    const code = gone ? 'cabinet-broken' : CODES[kind];
    reporter.problem(code, widget, { name, reason: reasonOf(error) }, error);
    return code;
  }
}
