/**
 * AMD modules inside the frame: RequireJS, whose loading goes to the page instead of the network.
 *
 * The texts run as Blob scripts with a `sourceURL`: lines and columns of errors stay those of the file.
 */

import { ModuleError, type ModuleErrorKind } from '../errors.ts';
import { type Define, type Defined, Defines, mainOf } from './defines.ts';
import { removeInheritedThen } from './inherited-then.ts';
import { LateDefines, type Requiring } from './late-defines.ts';
import { runScript } from './run-script.ts';

interface Context extends Requiring {
  /** The modules that are on their way. A relative id has lost its dots, the name in the code has not. */
  registry: Record<string, { map: { originalName: string } } | undefined>;
  nextTick: (work: () => void) => void;
  completeLoad(id: string): void;
  makeModuleMap(id: string, parent: { id: string; name: string }): { id: string };
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

const realm = globalThis as unknown as { define: Define };

export interface AmdHost {
  /** The ids that widgets may ask for. */
  provided: ReadonlySet<string>;
  /** Gets the AMD text of a provided module, or null when it cannot be had. */
  fetch(id: string): Promise<string | null>;
  /** The address at which the page has a file. */
  addressOf(file: string): string;
  /** Runs the factory of a module. */
  execute<T>(work: () => T): T;
  /** A call of `define` was not used; the error holds its place. */
  ignored(call: Error): void;
  /** This call of `define` made the module `id`, whose factory has not run yet. */
  defined(id: string, call: Error): void;
}

/** Ids that RequireJS itself gives a meaning to. */
const PSEUDO_MODULES = ['require', 'exports', 'module'];

/** Begins the ids of modules that only provided modules ask for; widgets are not offered them. */
const PRIVATE = 'personal-page/';

export class Amd {
  readonly #host: AmdHost;
  readonly #scripts = new Map<string, { text: string; file: string }>();
  readonly #defines: Defines;
  readonly #late = new LateDefines();
  /** Those who wait for a script, by the id under which it was required. */
  readonly #waiting = new Map<string, (error: ModuleError) => void>();
  /** What a script has defined, by the id under which the script was required. */
  readonly #made = new Map<string, readonly Defined[]>();
  /** The module whose factory runs now. */
  executing = '';

  constructor(host: AmdHost) {
    this.#host = host;
    this.#defines = new Defines({
      running: () => document.currentScript,
      ignored: (call) => {
        host.ignored(call);
      },
      late: (factory) => {
        this.#late.came(factory);
      },
    });
    realm.define = this.#defines.watch(realm.define);
    const context = requirejs.s.contexts._;
    requirejs.config({ enforceDefine: true, waitSeconds: 0 });
    this.#late.watch(context);
    // RequireJS waits 4 ms before each require, which nothing here needs.
    context.nextTick = (work) => {
      work();
    };
    const original = context.execCb.bind(context);
    context.execCb = (id, factory, parameters, exports) => {
      const outer = this.executing;
      this.executing = id;
      try {
        return host.execute(() => original(id, factory, parameters, exports));
      } catch (thrown) {
        // RequireJS takes what is falsy for no error, and writes on what is not.
        throw new ModuleError('factory', id, thrown);
      } finally {
        this.executing = outer;
      }
    };
    requirejs.load = (loading, id) => {
      this.#load(loading, id).catch((error: unknown) => {
        // RequireJS throws what nobody waits to hear of.
        loading.onError(error instanceof ModuleError ? error : failed('other', id, error));
      });
    };
  }

  /** Declares a module that is made here. */
  provide(id: string, value: () => unknown): void {
    realm.define(id, [], value);
  }

  /**
   * Runs a script as the module `id`. The value of the module comes inside an object: a promise would wait
   * for one that is a promise itself.
   *
   * @throws ModuleError
   */
  async requireScript(id: string, text: string, file: string): Promise<{ value: unknown }> {
    this.#scripts.set(id, { text, file });
    const [value] = await this.require([id]);
    return { value };
  }

  /** Those modules that the module `id` asks for in its list and nobody has, as they are written there. */
  missingFor(id: string): string[] {
    const made = this.#made.get(id) ?? [];
    const own = made.find(({ name }) => name === null);
    const known = new Set<unknown>([...PSEUDO_MODULES, ...made.map(({ name }) => name)]);
    return (own?.ids ?? []).flatMap((asked) => {
      if (typeof asked !== 'string' || known.has(asked)) {
        return [];
      }
      const [resource = ''] = asked.split('!');
      const found = requirejs.s.contexts._.makeModuleMap(resource, { id, name: id }).id;
      return this.#host.provided.has(found) || known.has(found) ? [] : [asked];
    });
  }

  /** The place of the call by which the script of `id` defined the module `name`. */
  callFor(id: string, name: string): Error | undefined {
    return this.#made.get(id)?.find((one) => one.name === name)?.call;
  }

  /** @throws ModuleError */
  require(ids: string[]): Promise<unknown[]> {
    return new Promise((resolve, reject) => {
      const loaded = (...values: unknown[]): void => {
        const then = removeInheritedThen();
        if (then === null) {
          resolve(values);
        } else {
          reject(new ModuleError('inherited-then', then, null));
        }
      };
      const fail = (error: unknown): void => {
        removeInheritedThen();
        reject(this.#asModuleError(error, ids[0] ?? ''));
      };
      this.#waiting.set(ids[0] ?? '', reject);
      this.#late.without(() => {
        requirejs(ids, loaded, fail);
      });
    });
  }

  async #load(context: Context, id: string): Promise<void> {
    const fail = (kind: ModuleErrorKind, name = id): void => {
      context.onError(failed(kind, id, null, name));
    };
    const script = this.#scripts.get(id);
    if (script) {
      await this.#run(script.text, script.file, id);
    } else if (this.#host.provided.has(id) || id.startsWith(PRIVATE)) {
      const text = await this.#host.fetch(id);
      if (text === null) {
        fail('unavailable');
        return;
      }
      await this.#run(text, `${id}.js`, id);
    } else {
      // Not in the same tick: RequireJS is still binding those who want to hear of it.
      await Promise.resolve();
      if (!this.#failForPlugin(id)) {
        fail('unknown', context.registry[id]?.map.originalName);
      }
      return;
    }
    context.completeLoad(id);
  }

  /** RequireJS tells nobody who waits that the plugin `id` is missing, as `text` of `text!view.html`. */
  #failForPlugin(id: string): boolean {
    let told = false;
    for (const [script, reject] of this.#waiting) {
      if (this.missingFor(script).some((asked) => asked.startsWith(`${id}!`))) {
        reject(failed('unknown', id, null));
        told = true;
      }
    }
    return told;
  }

  async #run(text: string, file: string, id: string): Promise<void> {
    let script: object = {};
    const module = { id, address: this.#host.addressOf(file) };
    await runScript({ text, module }, file, (made) => {
      script = made;
      this.#defines.expect(made);
    });
    const made = this.#defines.madeBy(script);
    this.#made.set(id, made);
    const own = made.find(({ name }) => name === null);
    if (own) {
      this.#host.defined(id, own.call);
    }
  }

  #asModuleError(error: unknown, id: string): ModuleError {
    if (error instanceof ModuleError) {
      return error;
    }
    const type = (error as { requireType?: unknown } | null)?.requireType;
    const main = mainOf(this.#made.get(id) ?? []);
    if (type !== 'nodefine') {
      return new ModuleError('other', id, error);
    }
    return main
      ? new ModuleError('named-define', main.name ?? id, main.call)
      : new ModuleError('no-define', id, error);
  }
}

/** The error that RequireJS hands to those who wait for the module. */
function failed(kind: ModuleErrorKind, id: string, error: unknown, name = id): ModuleError {
  return Object.assign(new ModuleError(kind, name, error), { requireModules: [id] });
}
