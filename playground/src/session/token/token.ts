import type { AccountData } from '../../protocol/account.ts';
import { fromBase64url, toBase64url } from '../../protocol/base64.ts';
import { seeded, seededUuid } from '../../protocol/seeded.ts';
import { type Claims, withClaims } from './token-claims.ts';

/** How a token may be signed, with the name that WebCrypto has for the hash. */
const HASHES = { HS256: 'SHA-256', HS512: 'SHA-512' } as const;
export type TokenAlgorithm = keyof typeof HASHES;
export const TOKEN_ALGORITHMS = Object.keys(HASHES) as TokenAlgorithm[];

/** What a token is signed with; the secret never enters the frame. */
export interface Signing {
  algorithm: TokenAlgorithm;
  /** Not empty. */
  secret: string;
}

/**
 * What may be wrong with a token, for a backend to refuse. `swapped-algorithm`: the header names an algorithm
 * of public keys, the signature is made with the secret.
 */
export const TOKEN_FLAWS = [
  'expired',
  'forged',
  'other-audience',
  'unsigned',
  'swapped-algorithm',
] as const;
export type TokenFlaw = (typeof TOKEN_FLAWS)[number];

const LIFETIME = 30 * 60;
/** How long a token that is no longer good has been so, in seconds: more than clocks differ. */
const OVERDUE = 60 * 60;

/** When a token is signed, in ms since 1970, and what its id is drawn by; null for chance. */
export interface Issue {
  now: number;
  seed: number | null;
}

/** The account that a token is about. */
export type TokenSubject = Pick<AccountData, 'id' | 'address'>;

/**
 * The claims of a token. Those of amoCRM's cabinet are not published: these are the claims of its
 * one-time token, an assumption that the docs show as such.
 */
export function claimsOf(
  { id, address }: TokenSubject,
  { now, seed }: Issue,
): Record<string, unknown> {
  const issued = Math.floor(now / 1000);
  return {
    iss: address,
    aud: 'https://widget.example',
    jti: seed === null ? crypto.randomUUID() : seededUuid(seeded(seed)),
    iat: issued,
    nbf: issued,
    exp: issued + LIFETIME,
    account_id: Number(id),
    client_uuid: '00000000-0000-4000-8000-000000000001',
  };
}

/** The last key: importing one takes a turn of another thread, and a secret signs many times. */
let last: { alg: TokenAlgorithm; secret: string; key: Promise<CryptoKey> } | null = null;

function keyOf(alg: TokenAlgorithm, secret: string): Promise<CryptoKey> {
  if (last?.alg !== alg || last.secret !== secret) {
    const algorithm = { name: 'HMAC', hash: HASHES[alg] };
    const bytes = new TextEncoder().encode(secret);
    const key = crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
    last = { alg, secret, key };
  }
  return last.key;
}

/** Signs claims as a JWT; `named` is the algorithm that the header names, which may be a lie. */
export async function signToken(
  claims: Record<string, unknown>,
  { algorithm: alg, secret }: Signing,
  named: string = alg,
): Promise<string> {
  const bytes = new TextEncoder();
  const part = (value: unknown) => toBase64url(bytes.encode(JSON.stringify(value)));
  const signed = `${part({ typ: 'JWT', alg: named })}.${part(claims)}`;
  if (named === 'none') {
    return `${signed}.`;
  }
  const key = await keyOf(alg, secret);
  const signature = await crypto.subtle.sign('HMAC', key, bytes.encode(signed));
  return `${signed}.${toBase64url(new Uint8Array(signature))}`;
}

/** Signs claims as somebody might who wants a backend to take what it should not. */
export function signFlawed(
  claims: Record<string, unknown>,
  signing: Signing,
  flaw: TokenFlaw,
): Promise<string> {
  switch (flaw) {
    case 'expired': {
      const exp = Math.floor(Date.now() / 1000) - OVERDUE;
      const issued = exp - LIFETIME;
      return signToken({ ...claims, iat: issued, nbf: issued, exp }, signing);
    }
    case 'forged':
      return signToken(claims, { ...signing, secret: `not ${signing.secret}` });
    case 'other-audience':
      return signToken({ ...claims, aud: 'https://other-widget.example' }, signing);
    case 'unsigned':
      return signToken(claims, signing, 'none');
    case 'swapped-algorithm':
      return signToken(claims, signing, 'RS256');
  }
}

/** A fresh token, or '' where the page is not served safely and the browser offers no signing. */
export async function createToken(
  subject: TokenSubject,
  own: Claims,
  signing: Signing,
  flaw: TokenFlaw | null,
  issue: Issue = { now: Date.now(), seed: null },
): Promise<string> {
  if (!globalThis.isSecureContext) {
    return '';
  }
  const claims = withClaims(claimsOf(subject, issue), own);
  return flaw === null ? signToken(claims, signing) : signFlawed(claims, signing, flaw);
}

/** What a token says, for a person: header and claims; null for what is no JWT. */
export function decodeToken(token: string): { header: unknown; claims: unknown } | null {
  const read = (part = ''): unknown => JSON.parse(new TextDecoder().decode(fromBase64url(part)));
  try {
    const [header, claims] = token.split('.');
    return { header: read(header), claims: read(claims) };
  } catch {
    return null;
  }
}
