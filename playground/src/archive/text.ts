const BYTE_ORDER_MARK = '\uFEFF';

/** What the rules of the archive changed in a text. */
export type TextChange = 'byte-order-mark' | 'line-ends' | 'broken-characters';

export interface ArchiveText {
  bytes: Uint8Array;
  changes: TextChange[];
}

/**
 * A text as the archive carries it: UTF-8 without a byte order mark, line ends LF.
 * Nothing else is touched, so a text that keeps these rules goes in byte for byte.
 */
export function archiveText(text: string): ArchiveText {
  const changes: TextChange[] = [];
  let result = text;
  if (result.startsWith(BYTE_ORDER_MARK)) {
    result = result.slice(1);
    changes.push('byte-order-mark');
  }
  if (result.includes('\r')) {
    result = result.replace(/\r\n?/g, '\n');
    changes.push('line-ends');
  }
  // Half of a surrogate pair has no UTF-8; the encoder writes U+FFFD in its place.
  if (/\p{Surrogate}/u.test(result)) {
    changes.push('broken-characters');
  }
  return { bytes: new TextEncoder().encode(result), changes };
}
