import type { Inspect, NodeStyles, SlotNode } from '../../protocol/inspection.ts';
import { LARGEST_OFFER } from '../../protocol/offer.ts';
import { inPieces } from '../pieces.ts';
import { readNodes, readPath, readSize, readStyles } from './reading.ts';

/** What a cabinet is asked of its slots. */
export interface Looking {
  /** @throws DOMException AbortError where the cabinet goes */
  look(inspect: Inspect): Promise<unknown>;
}

/** Looks at the slots of whichever cabinet is shown. Each call is rejected where that cabinet goes meanwhile. */
export class SlotInspector {
  readonly #cabinet: Looking;

  constructor(cabinet: Looking) {
    this.#cabinet = cabinet;
  }

  /** The children of a node, from one on; of null, the slots. */
  async children(of: number | null, from: number): Promise<SlotNode[]> {
    return readNodes(await this.#cabinet.look({ what: 'children', of, from }));
  }

  /** How a node comes to look as it does; null where it is gone. */
  async styles(of: number): Promise<NodeStyles | null> {
    return readStyles(await this.#cabinet.look({ what: 'styles', of }));
  }

  /** Marks a node in the cabinet, or none. */
  async mark(node: number | null): Promise<void> {
    await this.#cabinet.look({ what: 'mark', node });
  }

  /** The way from its slot to the node that the reader clicks; null if they change their mind. */
  async pick(): Promise<number[] | null> {
    return readPath(await this.#cabinet.look({ what: 'pick' }));
  }

  async endPick(): Promise<void> {
    await this.#cabinet.look({ what: 'endPick' });
  }

  /** Resolves when something in the slots is no longer as it was when this resolved before. */
  async changed(): Promise<void> {
    await this.#cabinet.look({ what: 'changed' });
  }

  /** A picture of an element, or of null all that the cabinet shows, as a PNG. @throws RangeError where there is none or it is too large */
  async picture(of: number | null): Promise<Blob> {
    const size = readSize(await this.#cabinet.look({ what: 'picture', of }));
    if (size === 0 || size > LARGEST_OFFER) {
      throw new RangeError('no picture');
    }
    return inPieces(size, 'image/png', (from) => this.#cabinet.look({ what: 'piece', from }));
  }
}
