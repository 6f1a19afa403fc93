import type { Signature, Symbol } from '../../assist/value.ts';
import type { Assistant } from './assistant.ts';

/** The explanation of a symbol: its signature, what it is and how well that is known, its texts, and a link to its page. */
export function describe(symbol: Symbol, assistant: Assistant): HTMLElement {
  const box = boxOf(code(titleOf(symbol)));
  append(box, assistant.summary(symbol));
  append(box, assistant.doubt(symbol));
  if (symbol.texts) {
    const list = document.createElement('dl');
    for (const { file, text } of symbol.texts) {
      const [term, detail] = [document.createElement('dt'), document.createElement('dd')];
      term.textContent = file;
      detail.textContent = text ?? assistant.words.noText;
      list.append(term, detail);
    }
    box.append(list);
  }
  append(box, assistant.link(symbol));
  return box;
}

/** The signature of a function with one of its parameters, and what that parameter is. */
export function describeCall(
  { symbol, parameters, returns }: Signature,
  argument: number,
  assistant: Assistant,
): HTMLElement {
  const title = document.createElement('code');
  const { before, parts, after } = splitSignature(symbol.type);
  title.append(before);
  parts.forEach((part, at) => {
    title.append(at > 0 ? ', ' : '');
    const isCurrent = at === argument;
    const shown = document.createElement(isCurrent ? 'strong' : 'span');
    shown.textContent = part;
    title.append(shown);
  });
  title.append(after);
  const box = boxOf(title);
  box.classList.add('call');
  const parameter = parameters[argument];
  if (parameter) {
    append(box, `${parameter.symbol.name}: ${assistant.summary(parameter.symbol)}`);
  } else {
    append(box, assistant.summary(symbol));
  }
  if (returns) {
    append(box, `${assistant.words.returns} ${returns.replaceAll('`', '')}`);
  }
  append(box, assistant.link(parameter?.symbol ?? symbol));
  return box;
}

/** A sentence in the form of an explanation. */
export function sentence(text: string): HTMLElement {
  const box = boxOf();
  append(box, text);
  return box;
}

/** What stands before the parameters of a signature, each of them, and what stands behind them. */
export function splitSignature(text: string): { before: string; parts: string[]; after: string } {
  const open = text.indexOf('(');
  const parts: string[] = [];
  let depth = 0;
  let from = open + 1;
  for (let at = open; at >= 0 && at < text.length; at += 1) {
    const sign = text[at]!;
    // The arrow of a function type closes nothing.
    const closes = /[)\]}]/.test(sign) || (sign === '>' && text[at - 1] !== '=');
    depth += /[([{<]/.test(sign) ? 1 : closes ? -1 : 0;
    if ((depth === 1 && sign === ',') || depth === 0) {
      parts.push(text.slice(from, at).trim());
      from = at + 1;
    }
    if (depth === 0) {
      return {
        before: text.slice(0, open + 1),
        parts: parts.filter(Boolean),
        after: text.slice(at),
      };
    }
  }
  return { before: text, parts: [], after: '' };
}

/** A symbol as the head of its explanation. */
export function titleOf({ name, kind, type }: Symbol): string {
  if (kind === 'method' || kind === 'function') {
    return type;
  }
  return type ? `${name}: ${type}` : name;
}

function boxOf(...parts: Node[]): HTMLElement {
  const box = document.createElement('div');
  box.className = 'symbol';
  box.append(...parts);
  return box;
}

function code(text: string): HTMLElement {
  const element = document.createElement('code');
  element.textContent = text;
  return element;
}

function append(box: HTMLElement, content: string | HTMLElement | null): void {
  if (content) {
    const paragraph = document.createElement('p');
    paragraph.append(content);
    box.append(paragraph);
  }
}
