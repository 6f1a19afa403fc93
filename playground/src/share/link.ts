/**
 * A widget in the fragment of an address: `#w1=` and, as base64url, the raw deflate of JSON. Nothing of it is sent to a
 * server. The digit is the version; a link of any version that there was can be opened for ever, so a link holds its
 * files whole and names no example or starter, which change. Deflate alone does not notice a letter that was changed on
 * the way: a sum does. A link without one is opened all the same.
 */
import { fromBase64url, toBase64url } from '../protocol/base64.ts';
import { entriesIn } from '../protocol/source-entry.ts';
import { isWidgetPath } from '../protocol/widget-path.ts';
import { deflated, inflated, TooLarge } from './deflate.ts';
import { sumOf } from './sum.ts';

export interface SharedWidget {
  /** The texts of the widget's files by their paths. */
  files: Readonly<Record<string, string>>;
  /** The id of the lead that is open. */
  lead?: string;
}

/** Why there is no widget in a link, or no link for a widget. */
export type LinkFault =
  | { code: 'damaged' }
  | { code: 'newer' }
  | { code: 'too-large' }
  | { code: 'no-widget' }
  /** A file with a name that leads out of the widget's folder, or cannot be shown. */
  | { code: 'path'; name: string }
  /** Something that links do not hold, such as settings. */
  | { code: 'unknown'; name: string };

export class UnfitLink extends Error {
  override name = 'UnfitLink';
  readonly fault: LinkFault;

  constructor(fault: LinkFault) {
    super(fault.code);
    this.fault = fault;
  }
}

const VERSION = 1;

/** The most that a link may hold, in bytes of JSON: as much as the largest file that can be opened. */
export const LARGEST = 5_000_000;
/** Each file is a tab. */
export const MOST_FILES = 100;
/** The longest name of a file, in UTF-16 units. */
const LONGEST_NAME = 200;
/** The longest fragment that every browser takes, in characters; Firefox takes the shortest. */
const LONGEST = 1_000_000;

/** `=` may come as it was escaped on the way. */
const FORM = /^#w(\d+)(?:=|%3D)(.*)$/is;
/** What chats take for a part of a link that stands before it: the end of a sentence, of brackets, of emphasis. */
const APPENDED = /^[\s)\]}>.,;:!?*~`'"’”»…|\\]*$/;

/**
 * The fragment that holds a widget.
 *
 * @throws UnfitLink `too-large`; `path`, if a file has a name that links do not take
 */
export async function fragmentOf({ files, lead }: SharedWidget): Promise<string> {
  const odd = Object.keys(files).find((name) => !isFileName(name));
  if (odd !== undefined) {
    throw new UnfitLink({ code: 'path', name: odd });
  }
  const content = { files, lead, sum: sumOf({ files, lead }) };
  const json = new TextEncoder().encode(JSON.stringify(content));
  const fragment = `#w${VERSION}=${toBase64url(await deflated(json))}`;
  const tooMany = Object.keys(files).length > MOST_FILES;
  if (json.length > LARGEST || tooMany || fragment.length > LONGEST) {
    throw new UnfitLink({ code: 'too-large' });
  }
  return fragment;
}

/**
 * The widget that a fragment holds.
 *
 * @param mainFile the file that every widget has, or is built of its source
 * @throws UnfitLink
 */
export async function widgetIn(fragment: string, mainFile: string): Promise<SharedWidget> {
  const [, version, payload] = FORM.exec(fragment) ?? [];
  if (Number(version) > VERSION) {
    throw new UnfitLink({ code: 'newer' });
  }
  if (Number(version) < VERSION || payload === undefined) {
    throw new UnfitLink({ code: 'damaged' });
  }
  return sharedWidget(await contentOf(payload), mainFile);
}

async function contentOf(payload: string): Promise<unknown> {
  try {
    const [, letters = '', rest = ''] = /^([\w-]*)(.*)$/s.exec(decodeURIComponent(payload)) ?? [];
    if (!APPENDED.test(rest)) {
      throw new UnfitLink({ code: 'damaged' });
    }
    const json = await inflated(fromBase64url(letters), LARGEST);
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)) as unknown;
  } catch (error) {
    throw new UnfitLink({ code: error instanceof TooLarge ? 'too-large' : 'damaged' });
  }
}

/** Takes nothing on trust: anybody can write a link. */
function sharedWidget(content: unknown, mainFile: string): SharedWidget {
  if (!isRecord(content)) {
    throw new UnfitLink({ code: 'no-widget' });
  }
  const { files, lead, sum, ...others } = content;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw new UnfitLink({ code: 'unknown', name: unknown });
  }
  if (sum !== undefined && sum !== sumOf({ files, lead })) {
    throw new UnfitLink({ code: 'damaged' });
  }
  if (!isRecord(files) || (lead !== undefined && typeof lead !== 'string')) {
    throw new UnfitLink({ code: 'no-widget' });
  }
  const entries = Object.entries(files);
  if (entries.length > MOST_FILES) {
    throw new UnfitLink({ code: 'too-large' });
  }
  const texts = entries.map(([name, text]) => {
    if (!isFileName(name)) {
      throw new UnfitLink({ code: 'path', name });
    }
    if (typeof text !== 'string') {
      throw new UnfitLink({ code: 'no-widget' });
    }
    return [name, text] as const;
  });
  if (!Object.hasOwn(files, mainFile) && entriesIn(files, mainFile).length === 0) {
    throw new UnfitLink({ code: 'no-widget' });
  }
  return { files: Object.freeze(Object.fromEntries(texts)), ...(lead !== undefined && { lead }) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** No name has characters that are not seen, a drive, or what objects take for their prototype. */
const isFileName = (name: string): boolean =>
  isWidgetPath(name) &&
  name.length <= LONGEST_NAME &&
  !/[\p{C}:]/u.test(name) &&
  !name.split('/').includes('__proto__');
