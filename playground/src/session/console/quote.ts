const ESCAPES: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  "'": "\\'",
  '\\': '\\\\',
};

/** Signs that cannot be seen, or end a text; a quotation mark only where it is the one around it. */
const SPECIAL = /\\|\p{Control}|\p{Format}|\p{Surrogate}/gu;
const SPECIAL_OR_QUOTE = /\\|'|\p{Control}|\p{Format}|\p{Surrogate}/gu;

/** A text as code would hold it, in the quotation marks that leave most of it as it is. */
export function quote(text: string): string {
  const mark = !text.includes("'")
    ? "'"
    : !text.includes('"')
      ? '"'
      : !text.includes('`') && !text.includes('${')
        ? '`'
        : "'";
  const special = mark === "'" ? SPECIAL_OR_QUOTE : SPECIAL;
  return `${mark}${text.replace(special, escaped)}${mark}`;
}

function escaped(sign: string): string {
  return (
    ESCAPES[sign] ??
    [...Array(sign.length).keys()]
      .map((index) => {
        const code = sign.charCodeAt(index);
        const isShort = sign.length === 1 && code <= 0xff;
        return `${isShort ? '\\x' : '\\u'}${code
          .toString(16)
          .toUpperCase()
          .padStart(isShort ? 2 : 4, '0')}`;
      })
      .join('')
  );
}
