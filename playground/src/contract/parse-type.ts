/**
 * Types as the contract writes them, e.g. `Record<string, ValueOf<DATE_FORMATS> | null>`. Functions, which
 * no model holds, are left out.
 */

export type Type =
  | { kind: 'name'; name: string; arguments: Type[] }
  | { kind: 'literal'; value: string }
  | { kind: 'array'; item: Type }
  | { kind: 'union'; members: Type[] };

const TOKEN = /\s*(?:([|<>()[\],])|([A-Za-z_$][\w$]*)|'([^'\n]*)')/y;

function tokens(text: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const match = TOKEN.exec(text);
    if (!match) {
      throw new TypeError(`not a type: ${text}`);
    }
    found.push(match[1] ?? match[2] ?? `'${match[3] ?? ''}`);
  }
  return found;
}

/** Parses a type of the contract. */
export function parseType(text: string): Type {
  const rest = tokens(text);
  const take = (token: string) => rest[0] === token && rest.shift() !== undefined;

  function primary(): Type {
    const token = rest.shift();
    if (token === undefined) {
      throw new TypeError(`not a type: ${text}`);
    }
    if (token === '(') {
      const inner = union();
      take(')');
      return inner;
    }
    if (token.startsWith("'")) {
      return { kind: 'literal', value: token.slice(1) };
    }
    const found: Type[] = [];
    if (take('<')) {
      do {
        found.push(union());
      } while (take(','));
      take('>');
    }
    return { kind: 'name', name: token, arguments: found };
  }

  function postfix(): Type {
    let type = primary();
    while (take('[')) {
      take(']');
      type = { kind: 'array', item: type };
    }
    return type;
  }

  function union(): Type {
    const members = [postfix()];
    while (take('|')) {
      members.push(postfix());
    }
    const [only] = members;
    return members.length === 1 && only ? only : { kind: 'union', members };
  }

  return union();
}
