/** What starts more threads or runs more scripts. Besides, Pyodide refuses to run in a worker that has `importScripts`. */
const REMOVED = ['Worker', 'SharedWorker', 'importScripts'];

/**
 * Takes from the worker what multiplies its load, and what would hand code the ports of the page and the cabinet.
 * The second line of defence: the first are the policy of the frame, which nothing here can lift, and the limits of
 * the page, which expect that a port was taken all the same.
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
