import type { Language } from '../contract/contract.ts';
import { assetText } from './asset-text.ts';

/** What the reader allows beyond that. */
export interface Allowed {
  /** The origins that the code may send requests to and load pictures from. */
  readonly origins: readonly string[];
  /** Code that the widget puts together at run time is let run. */
  readonly codeAtRunTime: boolean;
}

/** What the policy of a frame is made of. */
export interface Governed extends Allowed {
  /** Addresses are resolved as on a page of one of these. */
  readonly accounts: readonly { readonly address: string }[];
}

/** What the document of a frame is made of, beside what is allowed in it. */
export interface FrameDocument {
  /** The folder that holds frame.js and frame.css; ends with a slash. */
  assets: URL;
  language: Language;
  title: string;
}

/** Addresses that need no server: what they stand for is in the frame already. */
const IN_THE_FRAME = 'data: blob:';

/**
 * No network but the origins that the reader has allowed for requests and pictures, no `eval` unless allowed, no inline script but the frame's own. `form-action` and `base-uri` have no default.
 *
 * Inline scripts and handlers are refused because a document that a widget nests inherits this policy
 * but has a fresh realm: there they would find WebRTC again, which no policy governs.
 */
const policy = (hash: string, { origins, codeAtRunTime, accounts }: Governed): string =>
  [
    "default-src 'none'",
    `script-src '${hash}' blob: 'report-sample'${codeAtRunTime ? " 'unsafe-eval'" : ''}`,
    `style-src ${IN_THE_FRAME} 'unsafe-inline'`,
    ['img-src', IN_THE_FRAME, ...origins].join(' '),
    ['connect-src', IN_THE_FRAME, ...origins.flatMap(connections)].join(' '),
    `font-src ${IN_THE_FRAME}`,
    `media-src ${IN_THE_FRAME}`,
    "worker-src 'none'",
    "form-action 'none'",
    ['base-uri', ...accounts.map(({ address }) => address)].join(' '),
  ].join('; ');

/**
 * Holds beside the policy, so that a Blob does not run for being one: of the scripts it takes those that the
 * frame itself adds. It says nothing of `eval`, because the error of a refusal quotes the policy.
 */
const ownScripts = (nonce: string): string => `script-src-elem 'nonce-${nonce}'`;

const newNonce = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

const metaPolicy = (content: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${content}">`;

/** WebSockets have schemes of their own. */
const connections = (origin: string): string[] => [origin, origin.replace(/^http/, 'ws')];

/** The document of a frame. The build puts the hash of the script before it and keeps it free of `</script`. */
export async function srcdoc(
  { assets, language, title }: FrameDocument,
  allowed: Governed,
): Promise<string> {
  const [text, css] = await Promise.all(
    ['frame.js', 'frame.css'].map((file) => assetText(new URL(file, assets))),
  );
  const [, hash = '', script = ''] = /^\/\/ (\S+)\n([^]*)$/.exec(text!) ?? [];
  const nonce = newNonce();
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    metaPolicy(policy(hash, allowed)),
    metaPolicy(ownScripts(nonce)),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title><style data-cabinet>${css!}</style></head><body><script nonce="${nonce}">${script}</script></body></html>`,
  ].join('\n');
}
