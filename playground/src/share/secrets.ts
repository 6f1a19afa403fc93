/** What does not belong into a link: whoever has it could act for the account, or for the integration. */
export const SECRETS = ['token', 'client-secret', 'private-key'] as const;

export interface Secret {
  kind: (typeof SECRETS)[number];
  file: string;
  line: number;
}

/** A token: two parts that are JSON objects in base64url, and a signature. */
const TOKEN = /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]*/g;
/** A key as long as those that amoCRM gives, under a name that says what it is. */
const CLIENT_SECRET = /client[_-]?secret["'\]]*\s*[:=,]\s*["'`][A-Za-z0-9]{32,}["'`]/gi;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/g;

/** A shorter secret may stand in a text by chance. */
const SHORTEST = 8;

/**
 * The secrets in the texts of a widget, by file and line.
 *
 * @param clientSecret the reader's own; null for the one that every playground has
 */
export function secretsIn(
  files: Readonly<Record<string, string>>,
  clientSecret: string | null,
): Secret[] {
  return Object.entries(files).flatMap(([file, text]) => {
    const found = (kind: Secret['kind'], places: Iterable<number>): Secret[] =>
      [...places].map((at) => ({ kind, file, line: lineAt(text, at) }));
    const own = clientSecret !== null && clientSecret.length >= SHORTEST ? clientSecret : null;
    const secrets = [
      ...found('token', placesOf(text, TOKEN)),
      ...found('client-secret', placesOf(text, CLIENT_SECRET)),
      ...found('client-secret', own === null ? [] : occurrences(text, own)),
      ...found('private-key', placesOf(text, PRIVATE_KEY)),
    ];
    const first = new Map(secrets.map((secret) => [`${secret.kind}:${secret.line}`, secret]));
    return [...first.values()].sort((a, b) => a.line - b.line);
  });
}

const placesOf = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].map(({ index }) => index);

function occurrences(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
    places.push(at);
  }
  return places;
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;
