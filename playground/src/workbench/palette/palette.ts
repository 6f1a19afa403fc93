import type { Language } from '../../contract/contract.ts';
import type { ShownCommand } from '../shown-command.ts';
import type { CommandId } from '../words/words.ts';
import { chooseCommand } from './palette-dialog.ts';
import { printedKeys } from './printed-keys.ts';
import { showShortcuts } from './shortcuts-dialog.ts';
import { PALETTE_WORDS } from './words.ts';

export interface PaletteOptions {
  /** The commands that there are now. */
  commands: readonly ShownCommand[];
  language: Language;
  /** What the dialog is put into. */
  stage: HTMLElement;
  perform(id: CommandId): Promise<void>;
}

/** Lets the reader choose among what can be done now, and does it. */
export async function openPalette(options: PaletteOptions): Promise<void> {
  const { commands, language, stage, perform } = options;
  const available = commands
    .filter(({ id, enabled }) => enabled && id !== 'palette')
    .map((command) => ({ ...command, printed: printedKeys(command.names, isMac()) }));
  const choice = await chooseCommand(available, language, stage);
  if (choice) {
    await perform(choice.id);
    if (choice.address !== null) {
      location.assign(choice.address);
    }
  }
}

/** Lists the keys: those of the commands, and what else there is. */
export async function openShortcuts({ commands, language, stage }: PaletteOptions): Promise<void> {
  const own = commands
    .filter(({ names }) => names.length > 0)
    .map(({ names, label }) => ({ names, action: label.replace(/…$/, '') }));
  const shortcuts = [...own, ...PALETTE_WORDS[language].others].map(({ names, action }) => ({
    keys: printedKeys(names, isMac()),
    action,
  }));
  await showShortcuts(shortcuts, language, stage);
}

const isMac = (): boolean => /Mac OS X|iPhone|iPad/.test(navigator.userAgent);
