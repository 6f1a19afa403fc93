const QUOTES = new Set(["'", '"', '`']);

/** The source of a function without the calls of `guard` that were put into it; it may break off anywhere. */
export function asWritten(source: string, guard: string): string {
  let text = source.replaceAll(`${guard}();`, '');
  for (const call of [`(${guard}(),`, `${guard}.text(`, `${guard}.address(`]) {
    for (let at = text.indexOf(call); at >= 0; at = text.indexOf(call)) {
      const inside = at + call.length;
      const end = closing(text, inside);
      text = text.slice(0, at) + text.slice(inside, end) + text.slice(end + 1);
    }
  }
  return text;
}

/** Where the bracket is closed that was opened before `from`; strings are passed over. */
function closing(text: string, from: number): number {
  let depth = 1;
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quote) {
      if (sign === '\\') at += 1;
      else if (sign === quote) quote = '';
    } else if (QUOTES.has(sign)) {
      quote = sign;
    } else if (sign === '(') {
      depth += 1;
    } else if (sign === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return text.length;
}
