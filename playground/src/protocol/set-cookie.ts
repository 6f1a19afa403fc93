/** What a `Set-Cookie` line says, which is also what `document.cookie` is assigned. */
export interface SetCookie {
  name: string;
  value: string;
  /** Null where it is the default: that of the address that set it. */
  path: string | null;
  /** In lower case, without a leading dot; empty for the very host that set it. */
  domain: string;
  /** Ms since 1970; null for one that lasts as long as the browser. */
  expires: number | null;
  secure: boolean;
  httpOnly: boolean;
  /** Null where nothing is said, or nothing known. */
  sameSite: 'strict' | 'lax' | 'none' | null;
}

/** Of name and value together, in bytes. */
const LONGEST = 4096;

// eslint-disable-next-line no-control-regex -- those are the characters that the standard names
const CONTROLS = /[\u0000-\u0008\u000a-\u001f\u007f]/;

const encoder = new TextEncoder();

/**
 * Parses the line as RFC 6265bis, section 5.6, has it. Null for a line that browsers ignore as a whole; whether a
 * cookie is taken from the one who sets it is for the jar to decide.
 *
 * An attribute that cannot be read is ignored, of several with one name the last counts, and Max-Age counts more
 * than Expires.
 *
 * @param now in ms since 1970
 */
export function parseSetCookie(line: string, now: number): SetCookie | null {
  const [pair = '', ...attributes] = line.split(';');
  const { name, value } = partsOf(pair);
  const size = encoder.encode(name).length + encoder.encode(value).length;
  if (size === 0 || size > LONGEST || CONTROLS.test(line)) {
    return null;
  }
  let maxAge: number | null = null;
  const cookie: SetCookie = { name, value, ...NOTHING_SAID };
  for (const attribute of attributes) {
    // An attribute without `=` is all name, where a pair without it is all value.
    const said = partsOf(attribute.includes('=') ? attribute : `${attribute}=`);
    switch (said.name.toLowerCase()) {
      case 'path':
        cookie.path = said.value.startsWith('/') ? said.value : null;
        break;
      case 'domain':
        cookie.domain = said.value.replace(/^\./, '').toLowerCase();
        break;
      case 'expires':
        cookie.expires = Number.isNaN(Date.parse(said.value))
          ? cookie.expires
          : Date.parse(said.value);
        break;
      case 'max-age':
        maxAge = /^-?\d+$/.test(said.value) ? Number(said.value) : maxAge;
        break;
      case 'samesite':
        cookie.sameSite = sameSiteOf(said.value.toLowerCase());
        break;
      case 'secure':
        cookie.secure = true;
        break;
      case 'httponly':
        cookie.httpOnly = true;
    }
  }
  return maxAge === null ? cookie : { ...cookie, expires: now + maxAge * 1000 };
}

const NOTHING_SAID = {
  path: null,
  domain: '',
  expires: null,
  secure: false,
  httpOnly: false,
  sameSite: null,
} as const;

/** Both sides of the first `=`; without one, everything is the value. */
function partsOf(text: string): { name: string; value: string } {
  const equals = text.indexOf('=');
  return { name: text.slice(0, Math.max(0, equals)).trim(), value: text.slice(equals + 1).trim() };
}

const sameSiteOf = (value: string): SetCookie['sameSite'] =>
  value === 'strict' || value === 'lax' || value === 'none' ? value : null;
