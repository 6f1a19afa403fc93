import type { Language } from '../contract/contract.ts';

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

/** The document of a frame; `script` is frame.js, which the build keeps free of `</script`. */
export function srcdoc(script: string, language: Language, title: string): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title></head><body><script>${script}</script></body></html>`,
  ].join('\n');
}
