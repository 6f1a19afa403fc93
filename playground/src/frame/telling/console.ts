import type { LogEntry, LogLevel } from '../../protocol/public.ts';
import { format } from './format.ts';

export interface ConsoleSink {
  /** `make` gives the line, if it is wanted. */
  console(make: () => Pick<LogEntry, 'level' | 'text' | 'values'>): void;
  cleared(): void;
}

const LEVELS: readonly LogLevel[] = ['debug', 'log', 'info', 'warn', 'error'];

/** Replaces the methods of `target` by ones that tell `sink` and then do what they did before. */
export function shimConsole(target: Console, sink: ConsoleSink): void {
  const counts = new Map<string, number>();
  const timers = new Map<string, number>();
  let depth = 0;

  const say = (level: LogLevel, parameters: readonly unknown[]): void => {
    sink.console(() => {
      const { text, values } = format(parameters);
      return { level, text: '  '.repeat(depth) + text, values };
    });
  };
  const replace = (name: keyof Console, told: (...parameters: unknown[]) => void): void => {
    const original = target[name] as ((...parameters: unknown[]) => void) | undefined;
    (target as unknown as Record<string, unknown>)[name] = (...parameters: unknown[]): void => {
      told(...parameters);
      original?.apply(target, parameters);
    };
  };
  const elapsed = (label: unknown): string => {
    const began = timers.get(String(label));
    return began === undefined
      ? ''
      : `${String(label)}: ${(performance.now() - began).toFixed(1)} ms`;
  };

  for (const level of LEVELS) {
    replace(level, (...parameters) => {
      say(level, parameters);
    });
  }
  for (const name of ['dir', 'dirxml', 'table'] as const) {
    replace(name, (value) => {
      say('log', [value]);
    });
  }
  replace('trace', (...parameters) => {
    say('debug', ['trace', ...parameters]);
  });
  replace('assert', (condition, ...parameters) => {
    if (!condition) {
      say('error', ['Assertion failed', ...parameters]);
    }
  });
  replace('count', (label = 'default') => {
    const count = (counts.get(String(label)) ?? 0) + 1;
    counts.set(String(label), count);
    say('log', [`${String(label)}: ${String(count)}`]);
  });
  replace('countReset', (label = 'default') => {
    counts.delete(String(label));
  });
  replace('time', (label = 'default') => {
    timers.set(String(label), performance.now());
  });
  replace('timeLog', (label = 'default', ...parameters) => {
    say('log', [elapsed(label), ...parameters]);
  });
  replace('timeEnd', (label = 'default') => {
    say('log', [elapsed(label)]);
    timers.delete(String(label));
  });
  for (const name of ['group', 'groupCollapsed'] as const) {
    replace(name, (...parameters) => {
      say('log', parameters);
      depth = Math.min(depth + 1, 10);
    });
  }
  replace('groupEnd', () => {
    depth = Math.max(0, depth - 1);
  });
  replace('clear', () => {
    depth = 0;
    sink.cleared();
  });
}
