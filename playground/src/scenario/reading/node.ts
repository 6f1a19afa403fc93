/** YAML as it stands in a file, so that each value can be shown where it is. Places are offsets. */

interface Placed {
  from: number;
  to: number;
}

export type Node =
  | (Placed & { kind: 'map'; entries: { key: Placed & { name: string }; value: Node }[] })
  | (Placed & { kind: 'list'; items: Node[] })
  /** As plain data; `source` is what is written. */
  | (Placed & { kind: 'value'; value: string | number | boolean | null; source: string });

/** What a node is as plain data. */
export function dataOf(node: Node): unknown {
  switch (node.kind) {
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key.name, dataOf(value)]));
    case 'list':
      return node.items.map(dataOf);
    case 'value':
      return node.value;
  }
}
