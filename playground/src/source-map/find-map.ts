import { MAP_COMMENT } from '../protocol/source-map-comment.ts';

/** How much text a map may be, in UTF-16 units: the maps of real widgets are below a tenth of it. */
const LONGEST = 16_000_000;

const DATA = /^data:[\w/+.-]*((?:;[\w=-]+)*?)(;base64)?,(.*)$/s;

/** A source map as text, by the name under which it is spoken of; or why there is none to read. */
export type Found = { name: string; text: string } | { name: string; fault: 'large' | 'encoding' };

/** The map that a script of a folder names or bears, or the one beside it; null where there is none. */
export function findMap(files: Readonly<Record<string, string>>, script: string): Found | null {
  const code = files[script] ?? '';
  const at = code.lastIndexOf(MAP_COMMENT);
  const [address = ''] = /^\S*/.exec(at < 0 ? '' : code.slice(at + MAP_COMMENT.length)) ?? [];
  if (address.startsWith('data:')) {
    return inline(address, script);
  }
  const named = address.slice(address.lastIndexOf('/') + 1);
  const name = [named, `${script}.map`].find((one) => one !== script && Object.hasOwn(files, one));
  if (name === undefined) {
    return null;
  }
  const text = files[name]!;
  return text.length > LONGEST ? { name, fault: 'large' } : { name, text };
}

function inline(address: string, name: string): Found {
  if (address.length > LONGEST) {
    return { name, fault: 'large' };
  }
  try {
    const [, , base64, data = ''] = DATA.exec(address)!;
    const text =
      base64 === undefined
        ? decodeURIComponent(data)
        : new TextDecoder('utf-8', { fatal: true }).decode(
            Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)),
          );
    return { name, text };
  } catch {
    return { name, fault: 'encoding' };
  }
}
