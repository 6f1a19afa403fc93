import { Refusal } from './refusal.ts';

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
/** Stands before the end of an archive that is larger than the plain format can say. */
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_LENGTH = 20;
const ALL_ONES = 0xffffffff;

/** Where the list of an archive's entries is. */
export interface Directory {
  start: number;
  end: number;
  count: number;
}

/**
 * Reads the record at the end of an archive. Readers that look for it in different ways would find different files in an
 * archive with several ends, or with something behind the end, so neither is taken.
 *
 * @throws Refusal
 */
export function directoryOf(view: DataView, limit: number): Directory {
  const at = endOf(view);
  const [disk, startDisk, here, count] = [4, 6, 8, 10].map((offset) =>
    view.getUint16(at + offset, true),
  ) as [number, number, number, number];
  const size = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  if (count > limit) {
    throw new Refusal('too-many-entries', { limit });
  }
  const isZip64 =
    at >= ZIP64_LOCATOR_LENGTH && view.getUint32(at - ZIP64_LOCATOR_LENGTH, true) === ZIP64_LOCATOR;
  if (isZip64 || size === ALL_ONES || start === ALL_ONES) {
    throw new Refusal('zip64');
  }
  if (disk !== 0 || startDisk !== 0 || here !== count) {
    throw new Refusal('several-parts');
  }
  if (start + size !== at) {
    throw new Refusal('broken-directory');
  }
  return { start, end: at, count };
}

function endOf(view: DataView): number {
  const ends: number[] = [];
  let isElsewhere = false;
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) {
      if (at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength) {
        ends.push(at);
      } else {
        isElsewhere = true;
      }
    }
  }
  const [end] = ends;
  if (end === undefined) {
    throw new Refusal(isElsewhere ? 'junk-after-archive' : 'incomplete');
  }
  if (ends.length > 1) {
    throw new Refusal('unclear-end');
  }
  return end;
}
