import type { AccountData } from '../protocol/account.ts';

/** The secret of the demo integration. It signs the token here and never enters the frame. */
const CLIENT_SECRET = 'personal-page-demo-client-secret';

const LIFETIME = 30 * 60;

/** The account that a token is about. */
export type TokenSubject = Pick<AccountData, 'id' | 'address'>;

/**
 * The claims of a token. Those of amoCRM's cabinet are not published: these are the claims of its
 * one-time token, an assumption that the docs show as such.
 */
export function claimsOf({ id, address }: TokenSubject, now: number): Record<string, unknown> {
  const issued = Math.floor(now / 1000);
  return {
    iss: address,
    aud: 'https://widget.example',
    jti: crypto.randomUUID(),
    iat: issued,
    nbf: issued,
    exp: issued + LIFETIME,
    account_id: Number(id),
    client_uuid: '00000000-0000-4000-8000-000000000001',
  };
}

const base64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Signs claims as a JWT with HS256. */
export async function signToken(
  claims: Record<string, unknown>,
  secret = CLIENT_SECRET,
): Promise<string> {
  const bytes = new TextEncoder();
  const part = (value: unknown) => base64url(bytes.encode(JSON.stringify(value)));
  const signed = `${part({ typ: 'JWT', alg: 'HS256' })}.${part(claims)}`;
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes.encode(secret), algorithm, false, [
    'sign',
  ]);
  const signature = await crypto.subtle.sign('HMAC', key, bytes.encode(signed));
  return `${signed}.${base64url(new Uint8Array(signature))}`;
}

/** A fresh token, or '' where the page is not served safely and the browser offers no signing. */
export async function createToken(subject: TokenSubject): Promise<string> {
  return globalThis.isSecureContext ? signToken(claimsOf(subject, Date.now())) : '';
}
