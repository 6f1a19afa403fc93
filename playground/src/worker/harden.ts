/** These start more threads or run more scripts. Besides, Pyodide refuses to run in a worker that has `importScripts`. */
const REMOVED = ['Worker', 'SharedWorker', 'importScripts'];

/**
 * Takes from the worker what multiplies its load, and what would give code the ports of the page and the cabinet.
 *
 * This is the second line of defence. The first one is the policy of the frame, which nothing here can lift, and the
 * limits of the page, which hold even where code has taken a port.
 */
export function harden(): void {
  for (let object: object | null = self; object; object = Reflect.getPrototypeOf(object)) {
    for (const name of REMOVED) {
      Reflect.deleteProperty(object, name);
    }
  }
  for (const { prototype } of [EventTarget, Event, MessageEvent, MessagePort]) {
    Object.freeze(prototype);
  }
}
