import { COMMANDS } from './commands.ts';
import type { CommandId } from './words/words.ts';

/** The part of a `KeyboardEvent` that tells what is pressed, and where. */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'defaultPrevented' | 'target'
>;

/**
 * The command whose keys work in the whole playground and are pressed, if any. What the editor has answered, or a dialog
 * that is open, is none. A letter of another alphabet counts as that of the same key.
 */
export function commandFor(event: Pressed): CommandId | null {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented, target } = event;
  const inDialog = (target as Element | null)?.closest('dialog');
  const letter = /^[a-z]$/i.test(key) || !code.startsWith('Key') ? key : code.slice(3);
  const modifiers = `${ctrlKey || metaKey ? 'Mod-' : ''}${altKey ? 'Alt-' : ''}${shiftKey ? 'Shift-' : ''}`;
  const combination = (modifiers + letter).toLowerCase();
  const found = COMMANDS.find(
    ({ anywhere, keys = [] }) => anywhere && keys.some((one) => one.toLowerCase() === combination),
  );
  return defaultPrevented || inDialog ? null : (found?.id ?? null);
}
