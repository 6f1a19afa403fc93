import type { Language } from '../contract/contract.ts';
import { assetText } from './sources.ts';
import { STRINGS } from './strings.ts';

/** No network, no `eval`, nothing but inline and Blob scripts. `form-action` and `base-uri` have no default. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** The document of a frame; the build keeps frame.js free of `</script`. */
export async function srcdoc(assets: URL, language: Language): Promise<string> {
  const script = await assetText(new URL('frame.js', assets));
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${STRINGS[language].frameTitle}</title></head><body><script>${script}</script></body></html>`,
  ].join('\n');
}
