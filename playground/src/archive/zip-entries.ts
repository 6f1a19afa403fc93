import { Refusal } from './refusal.ts';
import type { Directory } from './zip-end.ts';

const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const DESCRIPTOR = 0x08074b50;
const ALL_ONES = 0xffffffff;

const FLAG = { encrypted: 0x2041, descriptor: 0x0008, utf8: 0x0800, known: 0x080e } as const;
const ZIP64_FIELD = 0x0001;

export const STORED = 0;
const DEFLATED = 8;

/** Kinds of files in the Unix mode of an entry. */
const MODE = { mask: 0xf000, folder: 0x4000, ordinary: 0x8000, link: 0xa000 } as const;
/** The attribute of a link, junction or mount point of Windows. */
const REPARSE_POINT = 0x400;

/** One entry as the directory lists it; its own header says the same. */
export interface ZipEntry {
  /** With forward slashes, without one at the end. */
  path: string;
  folder: boolean;
  /** The name was not UTF-8, and was read as Windows writes names in Russian. */
  recoded: boolean;
  method: number;
  checksum: number;
  packed: number;
  size: number;
  /** Where its content begins. */
  at: number;
}

/**
 * The entries of an archive, each checked against its own header.
 *
 * @throws Refusal that names the entry
 */
export function entriesOf(bytes: Uint8Array, view: DataView, directory: Directory): ZipEntry[] {
  const entries: ZipEntry[] = [];
  const ranges: { path: string; from: number; to: number }[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index += 1) {
    if (at + CENTRAL_LENGTH > directory.end || view.getUint32(at, true) !== CENTRAL) {
      throw new Refusal('broken-directory');
    }
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number];
    const nameEnd = at + CENTRAL_LENGTH + nameLength;
    const next = nameEnd + extraLength + commentLength;
    if (next > directory.end) {
      throw new Refusal('broken-directory');
    }
    const header = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
    };
    const local = view.getUint32(at + 42, true);
    const rawName = bytes.subarray(at + CENTRAL_LENGTH, nameEnd);
    const name = nameOf(rawName, header.flags);
    const folder = name.text.endsWith('/');
    const path = folder ? name.text.slice(0, -1) : name.text;
    const isZip64 = [header.packed, header.size, local].includes(ALL_ONES);
    if (isZip64 || hasField(view, nameEnd, nameEnd + extraLength, ZIP64_FIELD)) {
      throw new Refusal('zip64', { entry: path });
    }
    checkFlags(header, path);
    checkKind(view.getUint16(at + 4, true), view.getUint32(at + 38, true), folder, path);
    if (folder && header.size !== 0) {
      throw new Refusal('folder-with-content', { entry: path });
    }
    const range = contentRange(bytes, view, { ...header, local, rawName, path }, directory.start);
    ranges.push({ path, from: local, to: range.end });
    entries.push({ path, folder, recoded: name.recoded, ...header, at: range.start });
    at = next;
  }
  if (at !== directory.end) {
    throw new Refusal('broken-directory');
  }
  checkOverlap(ranges);
  return entries;
}

function nameOf(raw: Uint8Array, flags: number): { text: string; recoded: boolean } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
    return { text, recoded: false };
  } catch {
    const text = new TextDecoder('ibm866').decode(raw);
    if (flags & FLAG.utf8) {
      throw new Refusal('name-not-utf8', { entry: text });
    }
    return { text, recoded: true };
  }
}

/** Whether the extra fields between two places have one of this id. */
function hasField(view: DataView, from: number, to: number, id: number): boolean {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === id) {
      return true;
    }
  }
  return false;
}

function checkFlags({ flags, method }: { flags: number; method: number }, entry: string): void {
  if (flags & FLAG.encrypted) {
    throw new Refusal('encrypted', { entry });
  }
  if (flags & ~FLAG.known) {
    throw new Refusal('unknown-flags', { entry });
  }
  if (method !== STORED && method !== DEFLATED) {
    throw new Refusal('unknown-method', { entry, method });
  }
}

function checkKind(madeBy: number, attributes: number, folder: boolean, entry: string): void {
  const mode = (attributes >>> 16) & MODE.mask;
  const isUnix = [3, 19].includes(madeBy >> 8);
  if (mode === MODE.link || (!isUnix && attributes & REPARSE_POINT)) {
    throw new Refusal('link', { entry });
  }
  if (isUnix && mode !== 0 && mode !== (folder ? MODE.folder : MODE.ordinary)) {
    throw new Refusal('special-file', { entry });
  }
}

interface Listed {
  flags: number;
  method: number;
  checksum: number;
  packed: number;
  size: number;
  /** Where its own header is. */
  local: number;
  rawName: Uint8Array;
  path: string;
}

/** Where the content of an entry begins, and where all that belongs to it ends. */
function contentRange(
  bytes: Uint8Array,
  view: DataView,
  listed: Listed,
  limit: number,
): { start: number; end: number } {
  const { local, rawName, path: entry } = listed;
  if (local + LOCAL_LENGTH + rawName.length > limit) {
    throw new Refusal('outside-archive', { entry });
  }
  const nameStart = local + LOCAL_LENGTH;
  const isDescribed = (listed.flags & FLAG.descriptor) !== 0;
  const numbers = [14, 18, 22].map((offset) => view.getUint32(local + offset, true));
  const expected = [listed.checksum, listed.packed, listed.size];
  const agrees =
    view.getUint32(local, true) === LOCAL &&
    view.getUint16(local + 6, true) === listed.flags &&
    view.getUint16(local + 8, true) === listed.method &&
    view.getUint16(local + 26, true) === rawName.length &&
    rawName.every((byte, index) => bytes[nameStart + index] === byte) &&
    numbers.every((number, index) => number === expected[index] || (isDescribed && number === 0));
  if (!agrees) {
    throw new Refusal('headers-differ', { entry });
  }
  const start = nameStart + rawName.length + view.getUint16(local + 28, true);
  const contentEnd = start + listed.packed;
  const end = contentEnd + (isDescribed ? descriptorLength(view, contentEnd, listed, limit) : 0);
  if (end > limit) {
    throw new Refusal('outside-archive', { entry });
  }
  return { start, end };
}

/** How long the record behind a content is, which says once more what the directory says of it. */
function descriptorLength(view: DataView, at: number, listed: Listed, limit: number): number {
  const expected = [listed.checksum, listed.packed, listed.size];
  const standsAt = (start: number): boolean =>
    start + 12 <= limit &&
    expected.every((number, index) => view.getUint32(start + 4 * index, true) === number);
  if (at + 4 <= limit && view.getUint32(at, true) === DESCRIPTOR && standsAt(at + 4)) {
    return 16;
  }
  if (standsAt(at)) {
    return 12;
  }
  throw new Refusal('headers-differ', { entry: listed.path });
}

/** Contents that share bytes make a small archive unpack to a huge one. */
function checkOverlap(ranges: { path: string; from: number; to: number }[]): void {
  ranges.sort((a, b) => a.from - b.from);
  for (const [index, range] of ranges.entries()) {
    const before = ranges[index - 1];
    if (before && range.from < before.to) {
      throw new Refusal('overlap', { entry: range.path, other: before.path });
    }
  }
}
