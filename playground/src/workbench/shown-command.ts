import type { CommandContext } from './command-context.ts';
import {
  type Command,
  commandBy,
  type CommandPlace,
  COMMANDS,
  isEnabled,
  isShown,
} from './commands.ts';
import type { IconName } from './elements/icons.ts';
import type { CommandId } from './words/words.ts';

/** A command as its button shows it now. */
export interface ShownCommand {
  id: CommandId;
  label: string;
  /** The label, and the keys if there are any. */
  hint: string;
  icon: IconName | null;
  wordy: boolean;
  enabled: boolean;
  /** Where a link leads; null for a command that is a button. */
  address: string | null;
  /** Whether what it turns on and off is on; null for a command that does not. */
  on: boolean | null;
  /** The keys as `aria-keyshortcuts` lists them; empty if there are none. */
  keys: string;
  /** The keys as keyboards have them printed. */
  names: readonly string[];
}

/** The commands that there are now, in the order of the buttons; those that have a button at a place, if one is given. */
export function commandsIn(place: CommandPlace | null, context: CommandContext): ShownCommand[] {
  return COMMANDS.filter(
    (command) => (place === null || command.place === place) && isShown(command, context),
  ).map((command) => shownCommand(command, context));
}

/** One command by its id; null while it is not shown. */
export function commandOf(id: CommandId, context: CommandContext): ShownCommand | null {
  const command = commandBy(id);
  return isShown(command, context) ? shownCommand(command, context) : null;
}

/** The modifier keys behind a key, by their names in the DOM: `Mod` may be either. */
const MODIFIERS: Record<string, readonly string[]> = {
  Mod: ['Control', 'Meta'],
  Ctrl: ['Control'],
};

/** How the keys that a reader can press for `keys` are called in the DOM, such as `Control+Enter`. */
export function pressed(keys: readonly string[]): string[] {
  const all = keys.flatMap((key) => {
    const [modifier = '', ...rest] = key.split('-');
    return (MODIFIERS[modifier] ?? [modifier]).map((name) => [name, ...rest].join('+'));
  });
  return [...new Set(all)];
}

function shownCommand(command: Command, context: CommandContext): ShownCommand {
  const { id, icon = null, toggle, keys = [] } = command;
  const { words } = context.controller;
  const on = toggle ? toggle.on(context) : null;
  const { label: off, labelOn } = words.commands[id];
  const own = on && labelOn !== undefined ? labelOn : off;
  const label = command.label?.(context) ?? own;
  const combinations = pressed(keys);
  const names = combinations.map(keyName);
  return {
    id,
    label,
    hint: names.length > 0 ? words.withKeys(label, names) : label,
    icon: (on ? toggle?.icon : undefined) ?? icon,
    wordy: command.wordy?.(context) ?? false,
    enabled: isEnabled(command, context),
    address: command.address?.(context) ?? null,
    on,
    keys: combinations.join(' '),
    names,
  };
}

/** A combination of keys as keyboards have them printed. */
function keyName(combination: string): string {
  return combination
    .replace('Control', 'Ctrl')
    .replace('Meta', '⌘')
    .replace(/[+][a-z]$/, (letter) => letter.toUpperCase());
}
