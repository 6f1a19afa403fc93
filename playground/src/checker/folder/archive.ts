import type { Known } from '../facts.ts';
import type { Report } from '../finding.ts';
import type { Widget } from '../widget.ts';

/** The archive that is uploaded; where it lies among the files, it is looked at, too. */
export const ARCHIVE = 'widget.zip';

const ENTRY = 0x02014b50;
const END = 0x06054b50;
/** The record that ends an archive, with the longest comment behind it. */
const TAIL = 22 + 0xffff;

/** Where names are paths: of the files themselves, and of those in the archive among them. */
export function checkPaths(widget: Widget, _known: Known, report: Report): void {
  for (const name of widget.names) {
    if (isOtherForm(name)) {
      report('path-form', { name }, name);
    }
  }
  if (!widget.has(ARCHIVE)) {
    return;
  }
  const names = namesIn(widget.binaries.get(ARCHIVE) ?? new Uint8Array());
  if (!names) {
    report('archive-format', {}, ARCHIVE);
  }
  for (const name of names?.filter(isOtherForm) ?? []) {
    report('path-form', { name }, ARCHIVE);
  }
}

const isOtherForm = (name: string): boolean =>
  name.includes('\\') || name.startsWith('/') || /^[a-z]:/i.test(name);

/** The names in a zip; null where the bytes are none. Letters that are not ASCII do not matter here. */
function namesIn(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) {
    return null;
  }
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const letters = bytes.subarray(at + 46, at + 46 + name!);
    names.push(Array.from(letters, (code) => String.fromCharCode(code)).join(''));
    at += 46 + name! + extra! + comment!;
  }
  return names;
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - TAIL);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) {
      return at;
    }
  }
  return null;
}
