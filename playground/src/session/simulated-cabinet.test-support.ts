import vm from 'node:vm';
import { Cabinet } from '../cabinet/cabinet.ts';
import { createUtils } from '../cabinet/developer.ts';
import { Scopes } from '../cabinet/scopes.ts';
import { patched } from '../protocol/merge-patch.ts';
import { ModuleError } from '../frame/errors.ts';
import { createGuard } from '../frame/guard/guard.ts';
import { WidgetScripts } from '../frame/modules/widget-scripts.ts';
import { describe } from '../frame/telling/describe.ts';
import { Outbox } from '../frame/telling/outbox.ts';
import { reasonOf, show } from '../frame/telling/show.ts';
import { Reporter } from '../frame/telling/reporter.ts';
import { watchState } from '../frame/telling/watch-state.ts';
import { Whose } from '../frame/whose.ts';
import type { Ask, Setup, Told } from '../protocol/messages.ts';
import { scriptName } from '../protocol/script-name.ts';
import { because } from '../sdk/report.ts';
import { createSdkFactory } from '../sdk/sdk.ts';
import { Store } from '../sdk/store.ts';
import { type Answer, type FakeFrame, ok } from './fake-world.test-support.ts';
import { simulatedDocument, SimulatedElement } from './simulated-element.test-support.ts';

/** How long after a cleanup what it began may still go on, in ms. */
const GRACE = 20;

type Define = (...parameters: unknown[]) => void;
type Factory = (...modules: unknown[]) => unknown;

/**
 * The cabinet and the SDK as they are in the frame, with the code of widgets running in Node. There is no document:
 * a slot is an element that holds text, and of the modules there is the SDK alone.
 */
export class SimulatedCabinet {
  readonly developer: ReturnType<typeof createUtils>;
  readonly #setup: Setup;
  readonly #store: Store;
  readonly #tellState: () => void;
  readonly #cabinet: Cabinet;
  readonly #body = new SimulatedElement(true);
  readonly #guard: () => void;
  readonly #modules: Readonly<Record<string, () => unknown>>;
  readonly #console: Pick<Console, 'debug'>;

  constructor(setup: Setup, frame: FakeFrame) {
    this.#setup = setup;
    const whose = new Whose('console');
    const { contract } = setup;
    const now = (): number => performance.now();
    const outbox = new Outbox((text) => {
      frame.tell(JSON.parse(text) as Told);
    }, now);
    const report = new Reporter(outbox, now, whose);
    const scopes = new Scopes({
      report,
      later: (work) => setTimeout(work, GRACE),
      placeOf(call) {
        const place = whose.placeOf(call);
        return place ? JSON.stringify(place) : null;
      },
      leaked: ({ leak, call }, widget) => {
        report.problem(leak, widget ?? whose.ofError(call), call);
      },
      switched: () => undefined,
      ending: () => undefined,
      ended: () => undefined,
    });
    const policy = setup.policy;
    this.#store = new Store(
      contract.models.flatMap(({ entity }) => entity ?? []),
      (error, name) => {
        const params = { name, reason: reasonOf(error) };
        report.problem({ code: 'subscriber-threw', params }, whose.ofError(error), error);
      },
      policy,
    );
    this.#guard = createGuard({
      limit: 200,
      now,
      afterTask: setImmediate,
      placeOf: (error) => whose.placeOf(error),
      tripped: (place) => {
        frame.tell({ type: 'tripped', cause: 'time', place });
      },
    });
    const scripts = new WidgetScripts({
      amd: {
        requireScript: (id, text, file) => this.#require(id, text, file),
        missingFor: () => [],
        callFor: () => undefined,
      },
      reporter: report,
      whose,
      uncaught: { in: () => false },
    });
    const base = { contract, policy, store: this.#store, report, show };
    this.#cabinet = new Cabinet(
      {
        ...base,
        accounts: setup.accounts,
        scopes,
        view: this.#view(),
        slotClass: `js-${setup.classSuffix}`,
        loadDelay: setup.loadDelay,
        reason: reasonOf,
        now,
        require: (source) => scripts.connect(source),
      },
      setup.lead,
    );
    this.#tellState = watchState({ store: this.#store, reporter: report, outbox, whose });
    const sdk = {
      ...base,
      openings: scopes,
      query: () => this.#cabinet.query,
      placeholder: `js-${setup.classSuffix}`,
    };
    this.#modules = {
      [contract.sdkModule]: () => (options?: { version?: unknown }) =>
        createSdkFactory(whose.last, sdk)(options),
    };
    this.#console = {
      debug(...values) {
        const parameters = describe(values);
        report.console(() => ({ level: 'debug', method: 'log', parameters, depth: 0 }));
      },
    };
    this.developer = createUtils({
      report,
      show,
      caller: () => null,
      add: async (script, token, cause) => {
        const text = await frame.want({ kind: 'script', url: script });
        if (text !== null) {
          const source = { widget: script, file: scriptName(script), text };
          const add = (): Promise<void> => this.#cabinet.addWidget(source, token);
          await because(report, cause, add).catch(() => null);
        }
      },
    });
  }

  answer(ask: Ask): unknown {
    switch (ask.kind) {
      case 'start':
        this.#tellState();
        return this.#cabinet.start(
          ask.setup.widgets.map(({ source, ...install }) => ({ ...install, text: source })),
        );
      case 'selectLead':
        return this.#cabinet.selectLead(ask.lead, ask.tokens);
      case 'getState':
        return this.#store.get(ask.entity as 'lead');
      case 'setState':
        this.#store.set(
          ask.entity as 'lead',
          (ask.nullable
            ? patched(this.#store.get(ask.entity as 'lead'), ask.patch, ask.nullable)
            : ask.patch) as never,
        );
        return null;
      case 'setPanel':
        this.#cabinet.setPanel(ask.open);
        return null;
      case 'slotText':
        return this.#body.textContent;
      default:
        return null;
    }
  }

  #view() {
    return {
      showLead: () => undefined,
      showWidgets: () => undefined,
      createSlot: (_widget: string, className: string, kept: Element | null): Element => {
        const slot = (kept as unknown as SimulatedElement | null) ?? new SimulatedElement();
        slot.className = className;
        this.#body.append(slot);
        return slot as unknown as Element;
      },
      removeSlot: (slot: Element): void => {
        slot.remove();
      },
    };
  }

  /** Runs a script and the factory of the one module that it defines. */
  #require(id: string, text: string, file: string): Promise<{ value: unknown }> {
    const { guard } = this.#setup;
    let defined: unknown[] | undefined;
    const define: Define = (...parameters) => {
      defined ??= parameters;
    };
    const names = [guard, 'define', 'document', 'console'];
    const run = vm.compileFunction(text, names, { filename: file }) as Define;
    run(this.#guard, define, simulatedDocument, this.#console);
    const factory = defined?.at(-1);
    const needs = (defined?.at(-2) ?? []) as string[];
    if (!defined) {
      throw new ModuleError('no-define', id, null);
    }
    // RequireJS calls no function that is async: that is the value itself.
    if (Object.prototype.toString.call(factory) !== '[object Function]') {
      return Promise.resolve({ value: factory });
    }
    const modules = needs.map((name) => {
      const make = this.#modules[name];
      if (!make) {
        throw new ModuleError('unknown', name, null);
      }
      return make();
    });
    try {
      return Promise.resolve({ value: (factory as Factory)(...modules) });
    } catch (thrown) {
      throw new ModuleError('factory', id, thrown);
    }
  }
}

/** A cabinet for each frame, which runs the code that the frame is given. */
export function simulating() {
  const cabinets = new WeakMap<FakeFrame, SimulatedCabinet>();
  const answer: Answer = async (ask, frame) => {
    try {
      let cabinet = cabinets.get(frame);
      if (!cabinet && (ask.kind === 'start' || ask.kind === 'prepare')) {
        cabinet = new SimulatedCabinet(ask.setup, frame);
        cabinets.set(frame, cabinet);
      }
      return ok((await cabinet?.answer(ask)) ?? null);
    } catch (error) {
      const { name, message } = error as Error;
      return { ok: false, error: { name, message } };
    }
  };
  return { answer, cabinetOf: (frame: FakeFrame) => cabinets.get(frame) };
}
