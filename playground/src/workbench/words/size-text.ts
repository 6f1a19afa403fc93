/** A number of bytes in the largest of its units of a thousand in which it is at least one, e.g. `12 KB`. */
export function sizeText(size: number, language: string, units: readonly string[]): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(size, 1)) / 3), units.length - 1);
  const value = size / 1000 ** power;
  const digits = value < 10 && power > 0 ? 1 : 0;
  const number = value.toLocaleString(language, { maximumFractionDigits: digits });
  return `${number} ${units[power] ?? ''}`;
}
