import type { CommandContext } from '../command-context.ts';
import { perform } from '../commands.ts';
import { commandsIn } from '../shown-command.ts';
import { lineItems } from './lines.ts';
import { matching } from './matching.ts';
import { choose, type Listed, type PaletteItem } from './palette-dialog.ts';
import { printedKeys } from './printed-keys.ts';
import { showShortcuts } from './shortcuts-dialog.ts';
import { symbolItems } from './symbols.ts';
import { PALETTE_WORDS } from './words.ts';

/** More names than anybody looks through would take long to draw. */
const LISTED = 200;

/** What a query begins with that asks for something else than commands. */
const SIGNS = { commands: '', lines: ':', symbols: '@' } as const;

/**
 * Lets the reader choose among what can be done now and what can be gone to, and does it; or lists the keys.
 *
 * @param early ends taking what is typed before the field is there, and gives that
 */
export async function open(
  what: keyof typeof SIGNS | 'shortcuts',
  context: CommandContext,
  early: () => string,
): Promise<void> {
  const { controller, view } = context;
  const { language } = controller.contract;
  if (what === 'shortcuts') {
    early();
    await showShortcuts(shortcutsIn(context), language, view.stage);
    return;
  }
  const words = PALETTE_WORDS[language];
  const commands = commandItems(context);
  let symbols: PaletteItem[] | undefined;
  const list = (query: string): Listed => {
    const asked = query.slice(1).trim();
    if (query.startsWith(SIGNS.lines)) {
      return lineItems(asked, context, words);
    }
    const named = query.startsWith(SIGNS.symbols);
    // The files stay as they are while the dialog is open.
    const found = matching(
      named ? (symbols ??= symbolItems(context)) : commands,
      named ? asked : query,
    );
    const none = named ? words.noSymbol : words.nothing;
    const count = named ? words.foundSymbols : words.found;
    const status = found.length > 0 ? count(found.length) : none;
    return { items: found.slice(0, LISTED), status };
  };
  await (await choose({ list, query: SIGNS[what], early }, language, view.stage))?.act();
}

function commandItems(context: CommandContext): PaletteItem[] {
  return commandsIn(null, context)
    .filter(({ id, enabled }) => enabled && id !== 'palette')
    .map(({ id, label, names, address }) => ({
      label,
      notes: printedKeys(names, isMac()),
      keys: true,
      act: async () => {
        await perform(id, context);
        if (address !== null) {
          location.assign(address);
        }
      },
    }));
}

/** The keys of the commands, and what else there is. */
function shortcutsIn(context: CommandContext) {
  const own = commandsIn(null, context)
    .filter(({ names }) => names.length > 0)
    .map(({ names, label }) => ({ names, action: label.replace(/…$/, '') }));
  const { language } = context.controller.contract;
  return [...own, ...PALETTE_WORDS[language].others].map(({ names, action }) => ({
    keys: printedKeys(names, isMac()),
    action,
  }));
}

const isMac = (): boolean => /Mac OS X|iPhone|iPad/.test(navigator.userAgent);
