import type { LogLevel } from '../../protocol/public.ts';
import type { ConsoleMethod } from '../../protocol/messages.ts';
import { stackOf } from '../stack.ts';
import { describe, type Look } from './describe.ts';
import { append, apply, mapDelete, mapGet, mapSet, now, OwnError, OwnString } from '../natives.ts';
import { visitAll } from './natives-of-values.ts';
import type { ConsoleCall } from './reporter.ts';

export interface ConsoleSink {
  /** `make` gives the line, if it is wanted. */
  console(make: () => ConsoleCall): void;
  cleared(): void;
}

const LEVELS: readonly LogLevel[] = ['debug', 'log', 'info', 'warn', 'error'];
const MOST_GROUPS = 10;

type Told = (...parameters: unknown[]) => void;

/** Replaces the methods of `target` by ones that tell `sink` and then do what they did before. */
export function shimConsole(target: Console, sink: ConsoleSink): void {
  const counts = new Map<string, number>();
  const timers = new Map<string, number>();
  let depth = 0;

  const say = (
    parameters: readonly unknown[],
    level: LogLevel = 'log',
    method: ConsoleMethod = 'log',
    look: Look = 'value',
    stack?: string,
  ): void => {
    const call = { level, method, depth, ...(stack !== undefined && { stack }) };
    sink.console(() => ({ ...call, parameters: describe(parameters, look) }));
  };
  const replace = (name: string, told: Told): void => {
    const realm = target as unknown as Record<string, Told | undefined>;
    const original = realm[name];
    const { [name]: replaced } = {
      [name](...parameters: unknown[]): void {
        apply(told, null, parameters);
        if (original) apply(original, target, parameters);
      },
    };
    realm[name] = replaced;
  };
  /** What stands for no arguments at all is what Chromium puts there. */
  const or = (parameters: readonly unknown[], name: string): readonly unknown[] =>
    parameters.length > 0 ? parameters : [`console.${name}`];

  /** Of these the first argument is a name. */
  const named = (name: string, told: (label: string, rest: unknown[]) => void): void => {
    replace(name, (given = 'default', ...rest) => {
      told(OwnString(given), rest);
    });
  };
  const tellTime = (label: string, more: unknown[]): void => {
    const began = mapGet(timers, label);
    const line: unknown[] = [`${label}: ${now() - (began ?? 0)} ms`];
    visitAll(more, (value) => {
      append(line, value);
    });
    if (began === undefined) {
      say([`Timer '${label}' does not exist`], 'warn');
    } else {
      say(line);
    }
  };

  const unlessEmpty = (name: string, told: (parameters: unknown[]) => void): void => {
    replace(name, (...parameters) => {
      if (parameters.length > 0) told(parameters);
    });
  };
  for (const level of LEVELS) {
    unlessEmpty(level, (parameters) => {
      say(parameters, level);
    });
  }
  unlessEmpty('dirxml', say);
  unlessEmpty('dir', (parameters) => {
    say([parameters[0]], 'log', 'log', 'object');
  });
  unlessEmpty('table', (parameters) => {
    say(parameters, 'log', 'table', 'table');
  });
  replace('trace', (...parameters) => {
    say(parameters, 'log', 'trace', 'value', stackOf(new OwnError()));
  });
  replace('assert', (condition, ...parameters) => {
    if (!condition) say(or(parameters, 'assert'), 'error', 'assert');
  });
  named('count', (label) => {
    const count = (mapGet(counts, label) ?? 0) + 1;
    mapSet(counts, label, count);
    say([`${label}: ${count}`]);
  });
  named('countReset', (label) => {
    if (!mapDelete(counts, label)) say([`Count for '${label}' does not exist`], 'warn');
  });
  named('time', (label) => {
    if (mapGet(timers, label) === undefined) {
      mapSet(timers, label, now());
    } else {
      say([`Timer '${label}' already exists`], 'warn');
    }
  });
  named('timeLog', tellTime);
  named('timeEnd', (label) => {
    tellTime(label, []);
    mapDelete(timers, label);
  });
  for (const name of ['group', 'groupCollapsed'] as const) {
    replace(name, (...parameters) => {
      say(or(parameters, name), 'log', name);
      depth += depth < MOST_GROUPS ? 1 : 0;
    });
  }
  replace('groupEnd', () => {
    depth -= depth > 0 ? 1 : 0;
  });
  replace('clear', () => {
    depth = 0;
    sink.cleared();
  });
}
