import { MAP_COMMENT } from '../protocol/source-map-comment.ts';

/** How much text a map may be, in UTF-16 units: the maps of real widgets are below a tenth of it. */
const LONGEST = 16_000_000;

const DATA = /^data:[\w/+.-]*((?:;[\w=-]+)*?)(;base64)?,(.*)$/s;

/** An address of another place than the folder. */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** A comment is none where a string ends in it. */
const ADDRESS = /^[^"'`]+$/;

/** What may follow the comment that names the map: nothing that runs. */
const END = /^(?:\s*\/\/[^\r\n]*(?:[\r\n]|$))*\s*$/;

/** How much of an address is said. */
const SHOWN = 200;

export type FindFault = 'large' | 'encoding' | 'absent' | 'elsewhere';

/** A source map as text, by the name under which it is spoken of; or why there is none to read. */
export type Found =
  | { name: string; text: string }
  /** `at` is where it is named, if that is a file that is not there. */
  | { name: string; fault: FindFault; at?: number };

/** The map that a script of a folder names or bears, or the one beside it; null where there is none. */
export function findMap(files: Readonly<Record<string, string>>, script: string): Found | null {
  const code = files[script] ?? '';
  const at = code.lastIndexOf(MAP_COMMENT);
  const end = at < 0 ? '' : code.slice(at + MAP_COMMENT.length);
  const [address = ''] = /^\S*/.exec(end) ?? [];
  if (address.startsWith('data:')) {
    return inline(address, script);
  }
  const named = address.slice(address.lastIndexOf('/') + 1);
  const name = [named, `${script}.map`].find((one) => one !== script && Object.hasOwn(files, one));
  if (name === undefined) {
    const isNamed = code.slice(at - 2, at) === '//' && END.test(end.slice(address.length));
    return isNamed && ADDRESS.test(address) && address !== script ? missing(address, at - 2) : null;
  }
  const text = files[name]!;
  return text.length > LONGEST ? { name, fault: 'large' } : { name, text };
}

function missing(address: string, at: number): Found {
  const name = address.length > SHOWN ? `${address.slice(0, SHOWN)}…` : address;
  return { name, fault: ELSEWHERE.test(address) ? 'elsewhere' : 'absent', at };
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
