import type { Language } from '../contract/contract.ts';
import { assetText } from './sources.ts';
import { STRINGS } from './strings.ts';

/**
 * No network, no `eval`, no inline script but the frame's own. `form-action` and `base-uri` have no default.
 *
 * Inline scripts and handlers are refused because a document that a widget nests inherits this policy
 * but has a fresh realm: there they would find WebRTC again, which no policy governs.
 */
const policy = (hash: string): string =>
  [
    "default-src 'none'",
    `script-src '${hash}' blob: 'report-sample'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');

/** The document of a frame. The build puts the hash of the script before it and keeps it free of `</script`. */
export async function srcdoc(assets: URL, language: Language): Promise<string> {
  const text = await assetText(new URL('frame.js', assets));
  const [, hash = '', script = ''] = /^\/\/ (\S+)\n([^]*)$/.exec(text) ?? [];
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy(hash)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${STRINGS[language].frameTitle}</title></head><body><script>${script}</script></body></html>`,
  ].join('\n');
}
