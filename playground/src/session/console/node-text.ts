import type { Described } from '../../protocol/described.ts';

/** A text of this length stands in the line of its element. */
const LONGEST_INLINE = 80;

/** Elements that hold nothing and are not closed. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** A node as its document would write it, with what it holds left out. */
export function markup(node: Described): string {
  const { kind, text, own = [], inner = [] } = node;
  switch (kind) {
    case 'text':
      return `"${text}"`;
    case 'comment':
      return `<!--${text}-->`;
    case 'element': {
      const attributes = own.map(([name, value]) =>
        value.text === '' ? ` ${name}` : ` ${name}="${value.text}"`,
      );
      const begin = `<${text}${attributes.join('')}>`;
      return VOID.has(text) ? begin : `${begin}${content(node, inner.flat())}</${text}>`;
    }
    default:
      return text;
  }
}

function content({ more }: Described, children: readonly Described[]): string {
  const [only] = children;
  if (!only) {
    return more ? '…' : '';
  }
  const isShort = children.length === 1 && only.kind === 'text';
  return isShort && only.text.length <= LONGEST_INLINE ? only.text : '…';
}

/** A node as selectors name it. */
export function nodeTitle({ kind, text, own = [] }: Described): string {
  const of = new Map(own);
  const id = of.get('id')?.text;
  const classes = of.get('class')?.text.trim().split(/\s+/).filter(Boolean) ?? [];
  const title = `${text}${id ? `#${id}` : ''}${classes.map((name) => `.${name}`).join('')}`;
  return kind === 'element' ? title : kind === 'node' ? text : `#${kind}`;
}

/** What of a node is shown when it is opened: not the white space between elements. */
export const childrenOf = ({ inner = [] }: Described): Described[] =>
  inner.flat().filter(({ kind, text }) => kind !== 'text' || text.trim() !== '');
