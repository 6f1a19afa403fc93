import type { Language } from '../../contract/contract.ts';
import type { Target, Wanted } from '../../protocol/deed.ts';
import type { Element, Seen, Text } from '../scenario.ts';

/** The widget has no text for this. */
export class NoText extends Error {
  /** The key in `i18n/<lang>.json`, or null where the scenario has no text in the language. */
  readonly key: string | null;
  readonly lang: string;

  constructor(key: string | null, lang: string) {
    super(key ?? lang);
    this.key = key;
    this.lang = lang;
  }
}

export interface TextsOptions {
  /** Of the playground. */
  language: Language;
  /** Of the simulated cabinet. */
  lang: string;
  files: Readonly<Record<string, string>>;
}

/** What the texts of a scenario mean in one language, with the widget's own texts. */
export class Texts {
  readonly #options: TextsOptions;
  #i18n: unknown;

  constructor(options: TextsOptions) {
    this.#options = options;
  }

  /** @throws NoText */
  wanted(text: Text): Wanted {
    if (typeof text === 'string') {
      return { is: text };
    }
    if (text.like !== undefined) {
      return { like: text.like };
    }
    const { language, lang } = this.#options;
    if (text.i18n !== undefined) {
      return { is: this.#ofWidget(text.i18n, lang) };
    }
    // A widget speaks the language of the cabinet, where the scenario has it.
    const own = text[lang as Language] ?? text[language];
    if (own === undefined) {
      throw new NoText(null, language);
    }
    return { is: own };
  }

  /** @throws NoText */
  target(element: Element): Target {
    const { role, name, label, text, in: around } = element;
    return {
      ...(role !== undefined && { role }),
      ...(name !== undefined && { name: this.wanted(name) }),
      ...(label !== undefined && { label: this.wanted(label) }),
      ...(text !== undefined && { text: this.wanted(text) }),
      ...(around && {
        in: {
          role: around.role,
          ...(around.name !== undefined && { name: this.wanted(around.name) }),
        },
      }),
    };
  }

  /** @throws NoText */
  seen(seen: Seen): Target {
    return typeof seen === 'string' ? { text: { is: seen } } : this.target(seen);
  }

  #ofWidget(key: string, lang: string): string {
    this.#i18n ??= parsed(this.#options.files[`i18n/${lang}.json`] ?? '{}');
    const found = key
      .split('.')
      .reduce<unknown>(
        (value, name) =>
          typeof value === 'object' && value !== null && Object.hasOwn(value, name)
            ? (value as Record<string, unknown>)[name]
            : undefined,
        this.#i18n,
      );
    if (typeof found !== 'string') {
      throw new NoText(key, lang);
    }
    return found;
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    // The checker says what is wrong with the file; here it has no text.
    return {};
  }
}

export const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a whole text is the wanted one. A pattern is walked through once, so that none takes long. */
export function isText(text: string, wanted: Wanted): boolean {
  const given = squeezed(text);
  if ('is' in wanted) {
    return given === squeezed(wanted.is);
  }
  const parts = squeezed(wanted.like).split('*');
  const first = parts[0]!;
  const last = parts.at(-1)!;
  if (parts.length === 1) {
    return given === first;
  }
  if (
    !given.startsWith(first) ||
    !given.endsWith(last) ||
    given.length < first.length + last.length
  ) {
    return false;
  }
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = given.indexOf(part, at);
    if (found < 0 || found + part.length > given.length - last.length) {
      return false;
    }
    at = found + part.length;
  }
  return true;
}
