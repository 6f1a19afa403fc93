/** So many lines around the one that matters are shown. */
const AROUND = 2;
/** Longer ones are cut: a minified file is one line. */
const LONGEST = 200;

export interface SourceLine {
  number: number;
  text: string;
  isIt: boolean;
}

/** A few lines of a file around one of them; what was cut off ends in an ellipsis. Empty where there is no such line. */
export function sourceLines(text: string, line: number, column: number): SourceLine[] {
  const lines = text.split('\n');
  if (line < 1 || line > lines.length) {
    return [];
  }
  const from = Math.max(0, column - LONGEST / 2);
  const isLong = lines.slice(line - 1, line).some((one) => one.length > LONGEST);
  const around = isLong ? 0 : AROUND;
  return lines.slice(Math.max(0, line - 1 - around), line + around).map((one, index) => {
    const number = Math.max(1, line - around) + index;
    const start = one.length > LONGEST && number === line ? from : 0;
    const cut = one.slice(start, start + LONGEST);
    return {
      number,
      text: `${start > 0 ? '…' : ''}${cut}${start + LONGEST < one.length ? '…' : ''}`,
      isIt: number === line,
    };
  });
}
