/** A time of day by a mask of the account: `HH` has two digits, `T` stands for AM or PM. */
export function timeText(at: Date, mask: string, language: string): string {
  return at.toLocaleTimeString(language, {
    hour: /hh/i.test(mask) ? '2-digit' : 'numeric',
    minute: '2-digit',
    hourCycle: /t/i.test(mask) ? 'h12' : 'h23',
  });
}
