/** What does not belong into a link: whoever has it could act for the account, or for the integration. */
export interface Secret {
  kind: 'token' | 'client-secret' | 'private-key';
  file: string;
  line: number;
}

/** A token: two parts that are JSON objects in base64url, and a signature. */
const TOKEN = /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]*/g;
/** A key as long as those that amoCRM gives, under a name that says what it is; old manifests have `secret_key`. */
const CLIENT_SECRET =
  /(?:client[_-]?secret|secret[_-]?key)["'\]]*\s*[:=,]\s*["'`]?[A-Za-z0-9]{32,}(?![\w(.])/gi;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/g;

/** A shorter secret may stand in a text by chance. */
const SHORTEST = 8;

/** More of one kind in one file would tell nothing more. */
const MOST = 100;

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
    const found = (kind: Secret['kind'], places: readonly number[]): Secret[] =>
      linesOf(text, places.slice(0, MOST)).map((line) => ({ kind, file, line }));
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

/** The lines of places that are in order. */
function linesOf(text: string, places: readonly number[]): number[] {
  let line = 1;
  let before = 0;
  return places.map((at) => {
    line += text.slice(before, at).split('\n').length - 1;
    before = at;
    return line;
  });
}
