import { html, type TemplateResult } from 'lit';

/** A text whose words between backticks are code. */
export function markedText(text: string): TemplateResult {
  const parts = text.split('`');
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** The same where only plain text can stand. */
export function plainText(text: string): string {
  return text.replaceAll('`', '');
}
