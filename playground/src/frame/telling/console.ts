import type { LogLevel } from '../../protocol/public.ts';
import type { ConsoleMethod } from '../../protocol/messages.ts';
import { stackOf } from '../stack.ts';
import { describe, type Look } from './describe.ts';
import { apply, mapDelete, mapGet, mapSet, now, visitAll } from './natives-of-values.ts';
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
  ): void => {
    const around = depth;
    sink.console(() => ({ level, method, parameters: describe(parameters, look), depth: around }));
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

  const elapsed = (label: string, began: number): string => `${label}: ${String(now() - began)} ms`;
  const timed = (given: unknown, then: (label: string, began: number) => void): void => {
    const label = String(given);
    const began = mapGet(timers, label) as number | undefined;
    if (began === undefined) {
      say([`Timer '${label}' does not exist`], 'warn');
    } else {
      then(label, began);
    }
  };

  for (const level of LEVELS) {
    replace(level, (...parameters) => {
      if (parameters.length > 0) say(parameters, level);
    });
  }
  replace('dirxml', (...parameters) => {
    if (parameters.length > 0) say(parameters);
  });
  replace('dir', (...parameters) => {
    if (parameters.length > 0) say([parameters[0]], 'log', 'log', 'object');
  });
  replace('table', (...parameters) => {
    if (parameters.length > 0) say(parameters, 'log', 'table', 'table');
  });
  replace('trace', (...parameters) => {
    const stack = stackOf(new Error());
    const around = depth;
    sink.console(() => ({
      level: 'log',
      method: 'trace',
      parameters: describe(parameters),
      depth: around,
      ...(stack !== undefined && { stack }),
    }));
  });
  replace('assert', (condition, ...parameters) => {
    if (!condition) say(or(parameters, 'assert'), 'error', 'assert');
  });
  replace('count', (given = 'default') => {
    const label = String(given);
    const count = ((mapGet(counts, label) as number | undefined) ?? 0) + 1;
    mapSet(counts, label, count);
    say([`${label}: ${String(count)}`]);
  });
  replace('countReset', (given = 'default') => {
    const label = String(given);
    if (!mapDelete(counts, label)) say([`Count for '${label}' does not exist`], 'warn');
  });
  replace('time', (given = 'default') => {
    const label = String(given);
    if (mapGet(timers, label) === undefined) {
      mapSet(timers, label, now());
    } else {
      say([`Timer '${label}' already exists`], 'warn');
    }
  });
  replace('timeLog', (given = 'default', ...parameters) => {
    timed(given, (label, began) => {
      const line: unknown[] = [elapsed(label, began)];
      visitAll(parameters, (value) => {
        line[line.length] = value;
      });
      say(line);
    });
  });
  replace('timeEnd', (given = 'default') => {
    timed(given, (label, began) => {
      mapDelete(timers, label);
      say([elapsed(label, began)]);
    });
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
