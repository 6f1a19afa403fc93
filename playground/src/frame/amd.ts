/**
 * AMD modules inside the frame: RequireJS, whose loading goes to the page instead of the network.
 *
 * The texts run as Blob scripts with a `sourceURL`: lines and columns of errors stay those of the file.
 */

interface Context {
  nextTick: (work: () => void) => void;
  completeLoad(id: string): void;
  onError(error: Error): void;
  execCb(
    id: string,
    factory: (...parameters: unknown[]) => unknown,
    parameters: unknown[],
    exports: unknown,
  ): unknown;
}

interface RequireJs {
  (ids: string[], loaded: (...values: unknown[]) => void, failed: (error: unknown) => void): void;
  config(options: Record<string, unknown>): void;
  load(context: Context, id: string, url: string): void;
  s: { contexts: { _: Context } };
}

declare const requirejs: RequireJs;
declare const define: (id: string, dependencies: string[], factory: () => unknown) => void;

export interface AmdHost {
  /** The ids that widgets may ask for. */
  provided: ReadonlySet<string>;
  /** Gets the AMD text of a provided module, or null when it cannot be had. */
  fetch(id: string): Promise<string | null>;
}

/** Why a module is not there. `error` is what its factory threw. */
export class ModuleError extends Error {
  override name = 'ModuleError';
  readonly kind: 'unknown' | 'unavailable' | 'no-define' | 'factory' | 'other';
  readonly module: string;
  readonly error: unknown;

  constructor(kind: ModuleError['kind'], module: string, error: unknown) {
    super(`${kind}: ${module}`);
    this.kind = kind;
    this.module = module;
    this.error = error;
  }
}

/** Modules that other modules share; their ids are private, widgets are not offered them. */
const PRIVATE = 'personal-page/';

export class Amd {
  readonly #host: AmdHost;
  readonly #scripts = new Map<string, { text: string; file: string }>();
  /** The module whose factory runs now. */
  executing = '';

  constructor(host: AmdHost) {
    this.#host = host;
    const context = requirejs.s.contexts._;
    requirejs.config({ enforceDefine: true, waitSeconds: 0 });
    // RequireJS waits 4 ms at each require; nothing here needs that.
    context.nextTick = (work) => {
      work();
    };
    const original = context.execCb.bind(context);
    context.execCb = (id, factory, parameters, exports) => {
      const outer = this.executing;
      this.executing = id;
      try {
        return original(id, factory, parameters, exports);
      } finally {
        this.executing = outer;
      }
    };
    requirejs.load = (loading, id) => {
      void this.#load(loading, id);
    };
  }

  /** Declares a module that is made here. */
  provide(id: string, value: () => unknown): void {
    define(id, [], value);
  }

  /** Runs a script as the module `id` and returns the module's value. */
  requireScript(id: string, text: string, file: string): Promise<unknown> {
    this.#scripts.set(id, { text, file });
    return this.require([id]).then(([value]) => value);
  }

  /** @throws ModuleError */
  require(ids: string[]): Promise<unknown[]> {
    return new Promise((resolve, reject) => {
      requirejs(
        ids,
        (...values) => {
          resolve(values);
        },
        (error) => {
          reject(asModuleError(error, ids[0] ?? ''));
        },
      );
    });
  }

  async #load(context: Context, id: string): Promise<void> {
    const fail = (kind: ModuleError['kind']): void => {
      const error = Object.assign(new ModuleError(kind, id, null), { requireModules: [id] });
      context.onError(error);
    };
    const script = this.#scripts.get(id);
    if (script) {
      await runScript(script.text, script.file);
    } else if (this.#host.provided.has(id) || id.startsWith(PRIVATE)) {
      const text = await this.#host.fetch(id);
      if (text === null) {
        fail('unavailable');
        return;
      }
      await runScript(text, `${id}.js`);
    } else {
      // Not in the same tick: RequireJS is still binding those who want to hear of it.
      await Promise.resolve();
      fail('unknown');
      return;
    }
    context.completeLoad(id);
  }
}

function asModuleError(error: unknown, id: string): ModuleError {
  if (error instanceof ModuleError) {
    return error;
  }
  const type = (error as { requireType?: unknown } | null)?.requireType;
  switch (type) {
    case 'nodefine':
      return new ModuleError('no-define', id, error);
    case 'mismatch':
      return new ModuleError('other', id, error);
    default:
      return new ModuleError('factory', id, error);
  }
}

/** Runs a text as a classic script and resolves when it has run, with or without an error. */
export function runScript(text: string, file: string): Promise<void> {
  return new Promise((resolve) => {
    const url = URL.createObjectURL(
      new Blob([text, `\n//# sourceURL=${file}`], { type: 'text/javascript' }),
    );
    const script = document.createElement('script');
    const done = (): void => {
      URL.revokeObjectURL(url);
      script.remove();
      resolve();
    };
    script.addEventListener('load', done, { once: true });
    script.addEventListener('error', done, { once: true });
    script.src = url;
    document.head.append(script);
  });
}
