/**
 * The keys of a command as the keyboard at hand has them printed. Where a combination is there with either modifier, a
 * Mac's reader is shown that with ⌘ and everybody else that with Ctrl.
 */
export function printedKeys(names: readonly string[], mac: boolean): string[] {
  const [own, other] = mac ? ['⌘', 'Ctrl'] : ['Ctrl', '⌘'];
  return names.filter((one) => !(one.includes(other) && names.includes(one.replace(other, own))));
}
