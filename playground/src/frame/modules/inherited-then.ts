const SHARED: [name: string, prototype: object][] = [
  ['Object.prototype.then', Object.prototype],
  ['Array.prototype.then', Array.prototype],
  ['Function.prototype.then', Function.prototype],
];

/**
 * Takes back a `then` that code put where every value inherits it, and returns what it was called: with
 * it, each promise would wait for the value that it is resolved with, and the cabinet's own would hang.
 */
export function removeInheritedThen(): string | null {
  const found = SHARED.filter(([, prototype]) => Object.hasOwn(prototype, 'then'));
  for (const [, prototype] of found) {
    Reflect.deleteProperty(prototype, 'then');
  }
  return found[0]?.[0] ?? null;
}
