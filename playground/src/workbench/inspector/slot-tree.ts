import { NODES_AT_ONCE, type SlotNode } from '../../protocol/inspection.ts';

/** Where the nodes come from. */
export interface Nodes {
  children(of: number | null, from: number): Promise<SlotNode[]>;
}

/** A line of the tree as it is shown. */
export interface Row {
  node: SlotNode;
  /** Counts from 1. */
  level: number;
  /** Null where there is nothing in it. */
  open: boolean | null;
  position: number;
  siblings: number;
  /** Stands for so many nodes that come after the last one that is shown; `node` is what they are in. */
  missing: number;
}

/** Nodes that open by themselves, as deep as that: what a widget shows is seldom deeper. */
const OPEN_LEVELS = 3;
/** The most nodes in one that are ever read. */
const MOST = 5_000;
/** So many nodes in one may open by themselves. */
const FEW = 12;

/** The slots and what is in them, as far as the reader has opened it. */
export class SlotTree {
  readonly #nodes: Nodes;
  #children = new Map<number | null, SlotNode[]>();
  /** What the reader has opened or closed. */
  readonly #turned = new Map<number, boolean>();
  /** How many of the children of a node the reader has asked for. */
  readonly #wanted = new Map<number | null, number>();

  constructor(nodes: Nodes) {
    this.#nodes = nodes;
  }

  /** Reads all that is open anew. */
  async load(): Promise<void> {
    const children = new Map<number | null, SlotNode[]>();
    const visit = async (of: number | null, level: number): Promise<void> => {
      const found: SlotNode[] = [];
      const wanted = Math.min(MOST, this.#wanted.get(of) ?? NODES_AT_ONCE);
      while (found.length < wanted) {
        const more = await this.#nodes.children(of, found.length);
        found.push(...more);
        if (more.length < NODES_AT_ONCE) {
          break;
        }
      }
      children.set(of, found);
      for (const node of found) {
        if (this.#isOpen(node, level)) {
          await visit(node.id, level + 1);
        }
      }
    };
    await visit(null, 1);
    this.#children = children;
  }

  /** What is shown, from top to bottom. */
  get rows(): Row[] {
    const rows: Row[] = [];
    const add = (within: SlotNode | null, level: number): void => {
      const nodes = this.#children.get(within?.id ?? null) ?? [];
      nodes.forEach((node, index) => {
        const open = node.children > 0 ? this.#isOpen(node, level) : null;
        rows.push({ node, level, open, position: index + 1, siblings: nodes.length, missing: 0 });
        if (open) {
          add(node, level + 1);
        }
      });
      const missing = within ? within.children - nodes.length : 0;
      if (within && missing > 0) {
        const { length } = nodes;
        rows.push({ node: within, level, open: null, position: length, siblings: length, missing });
      }
    };
    add(null, 1);
    return rows;
  }

  /** Opens or closes a node. */
  async turn(id: number, open: boolean): Promise<void> {
    this.#turned.set(id, open);
    await this.load();
  }

  /** Shows more of what is in a node. */
  async more(of: number): Promise<void> {
    this.#wanted.set(of, (this.#children.get(of)?.length ?? 0) + NODES_AT_ONCE);
    await this.load();
  }

  /** Opens all that a node is in; `path` leads to it. */
  async reveal(path: readonly number[]): Promise<void> {
    for (const id of path.slice(0, -1)) {
      this.#turned.set(id, true);
      // It may be any of them.
      this.#wanted.set(id, MOST);
    }
    await this.load();
  }

  #isOpen({ id, kind, children }: SlotNode, level: number): boolean {
    const isSmall = level <= OPEN_LEVELS && children <= FEW;
    return children > 0 && (this.#turned.get(id) ?? (kind === 'slot' || isSmall));
  }
}
