/** What the signs of keys are called in the DOM, and as keyboards have them printed. */
const PRINTED: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/**
 * The keys of a command as the keyboard at hand has them printed. Where a combination is there with either modifier, a
 * Mac's reader is shown that with ⌘ and everybody else that with Ctrl.
 */
export function printedKeys(names: readonly string[], mac: boolean): string[] {
  const [own, other] = mac ? ['⌘', 'Ctrl'] : ['Ctrl', '⌘'];
  return names
    .filter((one) => !(one.includes(other) && names.includes(one.replace(other, own))))
    .map((one) => {
      const signs = one.replace(/Arrow(Up|Down)/, (name) => PRINTED[name]!);
      return mac ? signs.replace('Alt+', '⌥+') : signs;
    });
}
