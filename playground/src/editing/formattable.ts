/** What Prettier calls the languages that are formatted, each by the endings of its files. */
const PARSERS = [
  { ending: /\.[cm]?jsx?$/, parser: 'babel' },
  { ending: /\.[cm]?tsx?$/, parser: 'babel-ts' },
  { ending: /\.json$/, parser: 'json' },
  { ending: /\.ya?ml$/, parser: 'yaml' },
  { ending: /\.css$/, parser: 'css' },
] as const;

export type ParserName = (typeof PARSERS)[number]['parser'];

/** The parser for files of this name; null where there is none. */
export function parserFor(file: string): ParserName | null {
  return PARSERS.find(({ ending }) => ending.test(file))?.parser ?? null;
}
