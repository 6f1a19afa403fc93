import type { Finding, Told } from '../../protocol/messages.ts';
import { Whose } from '../whose.ts';
import { Outbox } from './outbox.ts';
import { Reporter } from './reporter.ts';

/** What a page hears from a frame in which `personal_page.js` is installed. */
export function listening() {
  const told: Told[] = [];
  const clock = { now: 5 };
  const whose = new Whose('console');
  whose.installed('personal_page.js', 'mine', 'widget-1');
  const outbox = new Outbox(
    (text) => told.push(JSON.parse(text) as Told),
    () => clock.now,
  );
  const reporter = new Reporter(outbox, () => clock.now, whose);
  return {
    told,
    clock,
    whose,
    outbox,
    reporter,
    findings: (): Finding[] => told.flatMap((one) => (one.type === 'problem' ? [one.finding] : [])),
    events: () => told.flatMap((one) => (one.type === 'event' ? [one.event] : [])),
    lines: () => told.flatMap((one) => (one.type === 'console' ? [one.entry] : [])),
  };
}

/** An error that was made in this file; code of a widget cannot run here. */
export function errorIn(file: string, line = 2, made: Error = new TypeError('mine')): Error {
  return Object.assign(made, { stack: `TypeError: mine\n    at f (${file}:${line}:3)` });
}

/** Puts these into the global scope, as they are in a browser. */
export function asGlobals<T extends Record<string, unknown>>(globals: T): T {
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return globals;
}

/** An event as browsers make them, with these fields. */
export const eventOf = (type: string, fields: Record<string, unknown>): Event =>
  Object.assign(new Event(type, { cancelable: true }), fields);
