import { isOwn } from '../../cabinet/view/element.ts';
import type { Scope } from '../../cabinet/scopes.ts';

/** One thing that is not as the widget found it. */
interface Change {
  node: Node;
  /** The attribute that was changed; null where the node itself was added or removed. */
  attribute: { name: string; before: string | null; after: string | null } | null;
  /** What a node of the cabinet was taken out of. */
  removedFrom: Node | null;
}

export interface OutsideSlotOptions {
  /** Whether any callback has run whose cleanup has not. */
  anyOpen(): boolean;
  left(node: string, widget: string | null): void;
}

/** So many changes of one visit are kept; more of them would tell the reader nothing new. */
const MOST = 200;

/** Elements that libraries add and keep, and that show nothing by themselves. */
const KEPT = new Set(['STYLE', 'LINK', 'SCRIPT', 'META']);

/**
 * Watches what widgets change outside their slots and do not take back.
 *
 * Only what is still there after the cleanups counts. What the cabinet itself has made is its own to change.
 */
export class OutsideSlot {
  readonly #options: OutsideSlotOptions;
  readonly #observer: MutationObserver;
  readonly #byScope = new WeakMap<Scope, Change[]>();
  readonly #told = new Set<string>();
  /** Changes of which it is not known who made them. */
  #loose: Change[] = [];

  constructor(options: OutsideSlotOptions) {
    this.#options = options;
    this.#observer = new MutationObserver((records) => {
      this.#take(records, null);
    });
    this.#observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeOldValue: true,
    });
  }

  /** What has changed up to now was changed on behalf of `scope`. */
  switched(scope: Scope | null): void {
    this.#take(this.#observer.takeRecords(), scope);
  }

  /**
   * The cleanup of a scope has run. Changes of which it is not known who made them count as its own where no other
   * widget can have made them.
   */
  ending(scope: Scope, alone: boolean): void {
    this.switched(null);
    if (alone) {
      this.#changesOf(scope).push(...this.#loose);
      this.#loose = [];
    }
  }

  /** Tells what the scope has left behind. */
  ended(scope: Scope): void {
    for (const change of this.#changesOf(scope)) {
      const text = isLeft(change) ? describe(change) : null;
      if (text !== null && !this.#told.has(text)) {
        this.#told.add(text);
        this.#options.left(text, scope.widget);
      }
    }
    this.#byScope.delete(scope);
  }

  #take(records: readonly MutationRecord[], scope: Scope | null): void {
    if (records.length === 0 || (scope === null && !this.#options.anyOpen())) {
      return;
    }
    const changes = scope ? this.#changesOf(scope) : this.#loose;
    for (const record of records) {
      if (changes.length >= MOST) {
        return;
      }
      for (const change of changesIn(record, scope !== null)) {
        merge(changes, change);
      }
    }
  }

  #changesOf(scope: Scope): Change[] {
    const changes = this.#byScope.get(scope) ?? [];
    this.#byScope.set(scope, changes);
    return changes;
  }
}

/** @param sure whether a widget is known to have caused this, and not the cabinet */
function changesIn(record: MutationRecord, sure: boolean): Change[] {
  const { type, target, addedNodes, removedNodes, attributeName, oldValue } = record;
  if (!isOurs(target) || isInSlot(target)) {
    return [];
  }
  if (type === 'childList') {
    const kinds = sure ? [Node.ELEMENT_NODE, Node.TEXT_NODE] : [Node.ELEMENT_NODE];
    const added = [...addedNodes]
      .filter((node) => kinds.includes(node.nodeType as 1 | 3) && !isOwn(node))
      .map((node) => ({ node, attribute: null, removedFrom: null }));
    const removed = [...(sure ? removedNodes : [])]
      .filter(isOwn)
      .map((node) => ({ node, attribute: null, removedFrom: target }));
    return [...added, ...removed];
  }
  if (!sure || attributeName === null) {
    return [];
  }
  const after = (target as Element).getAttribute(attributeName);
  const attribute = { name: attributeName, before: oldValue, after };
  return [{ node: target, attribute, removedFrom: null }];
}

/** Adds a change; of an attribute that is changed again the first value is kept. */
function merge(changes: Change[], change: Change): void {
  const { node, attribute } = change;
  const earlier = changes.find(
    (one) => one.node === node && one.attribute?.name === attribute?.name,
  );
  if (earlier?.attribute && attribute) {
    earlier.attribute = { ...attribute, before: earlier.attribute.before };
  } else if (!earlier) {
    changes.push(change);
  }
}

function isLeft({ node, attribute, removedFrom }: Change): boolean {
  if (removedFrom) {
    return !node.isConnected && removedFrom.isConnected;
  }
  if (!node.isConnected || isInSlot(node)) {
    return false;
  }
  if (attribute) {
    const { name, before, after } = attribute;
    // An attribute that was not there is often emptied instead of removed.
    const restored = (before ?? '') === (after ?? '');
    return !restored && (node as Element).getAttribute(name) === after;
  }
  return node.parentNode !== null && isOurs(node.parentNode) && !KEPT.has(node.nodeName);
}

/** Whether a node belongs to the page as the cabinet made it. */
const isOurs = (node: Node): boolean =>
  isOwn(node) ||
  [document.documentElement, document.head, document.body].includes(node as HTMLElement);

const isInSlot = (node: Node): boolean =>
  (node instanceof Element ? node : node.parentElement)?.closest('[data-slot]') !== null;

/** The node as it would be written, without what is in it; one that was removed as the call that did it. */
function describe({ node, attribute, removedFrom }: Change): string {
  if (!(node instanceof Element)) {
    return (node.nodeValue ?? '').trim().slice(0, 100);
  }
  if (!attribute) {
    const markup = (node.cloneNode(false) as Element).outerHTML.slice(0, 200);
    return removedFrom ? `${markup}.remove()` : markup;
  }
  const { name, after } = attribute;
  const written = after === null ? name : `${name}="${after.slice(0, 100)}"`;
  return `<${node.localName} ${written}>`;
}
