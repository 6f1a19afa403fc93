import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import type { FileSource } from './file-source.ts';
import { LIMITS, type Pause } from './import-limits.ts';
import { Paths } from './paths.ts';
import { Refusal } from './refusal.ts';
import { directoryOf } from './zip-end.ts';
import { entriesOf, STORED, type ZipEntry } from './zip-entries.ts';

/** So much is inflated at once, in bytes: at most a thousand times as much comes out of it. */
const PIECE = 4096;
/** So much is added up at once, in bytes. */
const SUMMED = 1 << 18;

export interface ZipContents {
  /** The files by their paths. A path is any text, so this is no object. */
  files: Map<string, FileSource>;
  /** Paths that were not UTF-8 and were read as CP866, which Windows writes in Russian. */
  recoded: string[];
}

/** How an archive begins: with an entry, or with its end where there is none. */
const BEGINNINGS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

/** Whether bytes are meant to be a zip. */
export function isZip(bytes: Uint8Array): boolean {
  return BEGINNINGS.some((beginning) => beginning.every((byte, index) => bytes[index] === byte));
}

/**
 * The files of a zip. Everything that its headers say is checked before any content is unpacked, and each content when
 * it is read: whatever readers of zips disagree about is refused.
 *
 * @throws Refusal that names the entry
 */
export function openZip(bytes: Uint8Array): ZipContents {
  if (!isZip(bytes)) {
    throw new Refusal('not-an-archive');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(bytes, view, directoryOf(view, LIMITS.entries));
  const paths = new Paths();
  const files = new Map<string, FileSource>();
  for (const entry of entries) {
    paths.add(entry.path, entry.folder);
    if (!entry.folder) {
      const { path, size } = entry;
      files.set(path, { size, read: (pause) => contentOf(bytes, entry, pause) });
    }
  }
  return { files, recoded: entries.filter(({ recoded }) => recoded).map(({ path }) => path) };
}

async function contentOf(bytes: Uint8Array, entry: ZipEntry, pause: Pause): Promise<Uint8Array> {
  const packed = bytes.subarray(entry.at, entry.at + entry.packed);
  if (entry.method === STORED && entry.packed !== entry.size) {
    throw new Refusal('wrong-size', { entry: entry.path });
  }
  const content =
    entry.method === STORED
      ? packed.slice()
      : await inflated(packed, entry.size, entry.path, pause);
  let checksum = 0;
  for (let at = 0; at < content.length; at += SUMMED) {
    checksum = crc32(content.subarray(at, at + SUMMED), checksum);
    await pause();
  }
  if (checksum !== entry.checksum) {
    throw new Refusal('wrong-checksum', { entry: entry.path });
  }
  return content;
}

/** What fflate keeps of a stream: the bytes that it has not used up, and how many bits of the first it has. */
interface InflateState {
  p: Uint8Array;
  s: { p: number };
}

async function inflated(
  packed: Uint8Array,
  size: number,
  entry: string,
  pause: Pause,
): Promise<Uint8Array> {
  const content = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((piece) => {
    // What is too long is dropped here, and refused below.
    content.set(piece.subarray(0, Math.max(0, size - length)), Math.min(length, size));
    length += piece.length;
  });
  // Even an empty content has a few bits.
  let at = 0;
  do {
    try {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    } catch {
      throw new Refusal('damaged-content', { entry });
    }
    if (length > size) {
      throw new Refusal('wrong-size', { entry });
    }
    at += PIECE;
    await pause();
  } while (at < packed.length);
  if (length !== size) {
    throw new Refusal('wrong-size', { entry });
  }
  const { p: unused, s: state } = inflate as unknown as InflateState;
  if (unused.length > (state.p > 0 ? 1 : 0)) {
    throw new Refusal('junk-after-content', { entry });
  }
  return content;
}
