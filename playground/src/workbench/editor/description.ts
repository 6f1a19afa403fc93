import type { Symbol } from './symbols.ts';

/** The explanation of a symbol: its signature, what it is, and a link to its page. */
export function describe(symbol: Symbol, linkTo: (page: string) => HTMLElement): HTMLElement {
  const box = document.createElement('div');
  box.className = 'symbol';
  const title = document.createElement('code');
  const shown = symbol.kind === 'method' || symbol.kind === 'function';
  title.textContent = shown
    ? symbol.signature
    : symbol.signature
      ? `${symbol.name}: ${symbol.signature}`
      : symbol.name;
  box.append(title);
  if (symbol.summary) {
    const summary = document.createElement('p');
    summary.textContent = symbol.summary.replace(/[`[\]]/g, '');
    box.append(summary);
  }
  const link = document.createElement('p');
  link.append(linkTo(symbol.page));
  box.append(link);
  return box;
}
