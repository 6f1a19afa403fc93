import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';

/** An entry of an archive that may lie about itself: what is left out is as it should be. */
export interface Written {
  name: string | Uint8Array;
  content?: string | Uint8Array;
  method?: number;
  flags?: number;
  /** What stands in the archive in the place of the content. */
  packed?: Uint8Array;
  size?: number;
  packedSize?: number;
  checksum?: number;
  madeBy?: number;
  attributes?: number;
  extra?: Uint8Array;
  /** What the own header says otherwise than the directory. */
  local?: { name?: string; size?: number; checksum?: number; method?: number; flags?: number };
  /** A record behind the content, with or without its mark. */
  descriptor?: 'marked' | 'plain';
  /** Where the header is that the directory names. */
  at?: number;
}

export interface WrittenEnd {
  count?: number;
  here?: number;
  disk?: number;
  start?: number;
  comment?: Uint8Array;
  before?: Uint8Array;
  behind?: Uint8Array;
}

const encoder = new TextEncoder();
const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? encoder.encode(text) : text;

/** Numbers one behind the other; each with how many bytes it takes. */
function numbers(...fields: [value: number, length: 2 | 4][]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [, length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, length] of fields) {
    if (length === 2) {
      view.setUint16(at, value, true);
    } else {
      view.setUint32(at, value >>> 0, true);
    }
    at += length;
  }
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** An archive, as honest as its entries. */
export function zipOf(entries: readonly Written[], end: WrittenEnd = {}): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    at += part.length;
  };
  add(end.before ?? new Uint8Array());
  for (const entry of entries) {
    const { method = 0, descriptor, extra = new Uint8Array(), local = {} } = entry;
    const name = bytesOf(entry.name);
    const content = bytesOf(entry.content ?? '');
    const packed = entry.packed ?? (method === 8 ? deflateSync(content) : content);
    const checksum = entry.checksum ?? crc32(content);
    const size = entry.size ?? content.length;
    const packedSize = entry.packedSize ?? packed.length;
    const flags = (entry.flags ?? 0x0800) | (descriptor ? 8 : 0);
    const start = at;
    const localName = bytesOf(local.name ?? name);
    add(
      numbers(
        [0x04034b50, 4],
        [20, 2],
        [local.flags ?? flags, 2],
        [local.method ?? method, 2],
        [0, 4],
        [descriptor ? 0 : (local.checksum ?? checksum), 4],
        [descriptor ? 0 : packedSize, 4],
        [descriptor ? 0 : (local.size ?? size), 4],
        [localName.length, 2],
        [0, 2],
      ),
    );
    add(localName);
    add(packed);
    if (descriptor) {
      const mark: [number, 4][] = descriptor === 'marked' ? [[0x08074b50, 4]] : [];
      add(numbers(...mark, [local.checksum ?? checksum, 4], [packedSize, 4], [size, 4]));
    }
    directory.push(
      numbers(
        [0x02014b50, 4],
        [entry.madeBy ?? (3 << 8) | 20, 2],
        [20, 2],
        [flags, 2],
        [method, 2],
        [0, 4],
        [checksum, 4],
        [packedSize, 4],
        [size, 4],
        [name.length, 2],
        [extra.length, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [entry.attributes ?? 0, 4],
        [entry.at ?? start, 4],
      ),
      name,
      extra,
    );
  }
  const start = at;
  directory.forEach(add);
  const comment = end.comment ?? new Uint8Array();
  const { count = entries.length, here = count } = end;
  add(
    numbers(
      [0x06054b50, 4],
      [end.disk ?? 0, 2],
      [0, 2],
      [here, 2],
      [count, 2],
      [at - start, 4],
      [end.start ?? start, 4],
      [comment.length, 2],
    ),
  );
  add(comment);
  add(end.behind ?? new Uint8Array());
  return joined(parts);
}
