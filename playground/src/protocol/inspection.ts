/** What the page asks of the slots that the cabinet shows, and what it hears. Ids count from 1 in each frame. */

/** What can be asked. */
export type Inspect =
  /** The children of a node, from one on; of null the slots. Answered by a `SlotNode[]`. */
  | { what: 'children'; of: number | null; from: number }
  /** Answered by `NodeStyles`, or null where the node is gone. */
  | { what: 'styles'; of: number }
  /** Marks a node in the cabinet, or none. */
  | { what: 'mark'; node: number | null }
  /** Answered by the path of the node that the reader points at and clicks, from the slot on; null if they do not. */
  | { what: 'pick' }
  | { what: 'endPick' }
  /** Answered when something in the slots is no longer as it was at the last answer. */
  | { what: 'changed' }
  /** Draws an element as a picture, or of null all that the cabinet shows; answered by its size in bytes. */
  | { what: 'picture'; of: number | null }
  /** A piece of that picture from this byte on, as base64. */
  | { what: 'piece'; from: number };

/** A node of a slot. */
export interface SlotNode {
  id: number;
  kind: 'slot' | 'element' | 'text' | 'comment' | 'shadow';
  /** Of a slot the widget; of an element its tag. */
  name: string;
  attributes: readonly (readonly [name: string, value: string])[];
  /** Of a text or a comment; of an element the text in it, where there is nothing else. */
  text: string;
  /** How many nodes are in it. */
  children: number;
}

/** So many nodes come at once. */
export const NODES_AT_ONCE = 100;

/** Whose a style sheet is: the cabinet's, a widget's, or that of the element's own `style`. */
export const STYLE_SOURCES = ['cabinet', 'widget', 'own'] as const;
export type StyleSource = (typeof STYLE_SOURCES)[number];

export interface Declaration {
  name: string;
  value: string;
  /** Another declaration has taken its place. */
  overridden: boolean;
}

/** The declarations of a rule that matches the node, or one around it that it inherits from. */
export interface MatchedRule {
  source: StyleSource;
  /** Empty for the element's own `style`. */
  selector: string;
  /** The element that has them, where that is another one. */
  inheritedFrom: string | null;
  declarations: readonly Declaration[];
}

/** How a node comes to look as it does. Rules stand with the strongest first. */
export interface NodeStyles {
  /** In CSS px. */
  width: number;
  height: number;
  rules: readonly MatchedRule[];
  /** What is in force, in the order of the alphabet, and whose that is; null: the browser's. */
  computed: readonly (readonly [name: string, value: string, source: StyleSource | null])[];
}
