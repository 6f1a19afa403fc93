import type { Language } from '../../contract/contract.ts';

export interface PaletteWords {
  title: string;
  search: string;
  found: (count: number) => string;
  nothing: string;
  shortcuts: string;
  keys: string;
  action: string;
  /** Keys that are no command's: what the browser, the editor and the panes do. */
  others: readonly { names: readonly string[]; action: string }[];
  close: string;
}

/** The words of the palette and of the list of shortcuts, which come with both languages: they are few. */
export const PALETTE_WORDS: Record<Language, PaletteWords> = {
  ru: {
    title: 'Все команды',
    search: 'Найти команду',
    found: (count) => `Команд: ${count}`,
    nothing: 'Такой команды нет или сейчас она недоступна.',
    shortcuts: 'Сочетания клавиш',
    keys: 'Клавиши',
    action: 'Действие',
    others: [
      { names: ['Ctrl+Пробел'], action: 'подсказки в редакторе' },
      { names: ['Ctrl+Shift+Пробел', '⌘+Shift+Пробел'], action: 'сигнатура вызова' },
      { names: ['Ctrl+F', '⌘+F'], action: 'поиск в коде' },
      { names: ['Ctrl+Z', '⌘+Z'], action: 'отменить правку' },
      { names: ['Esc', 'Tab'], action: 'одна за другой: выйти из редактора' },
      { names: ['↑', '↓'], action: 'предыдущие команды в командной строке консоли' },
      { names: ['←', '→'], action: 'соседняя вкладка; размер панелей, если выбран разделитель' },
    ],
    close: 'Закрыть',
  },
  en: {
    title: 'All commands',
    search: 'Find a command',
    found: (count) => `Commands: ${count}`,
    nothing: 'There is no such command, or it is not available now.',
    shortcuts: 'Keyboard shortcuts',
    keys: 'Keys',
    action: 'Action',
    others: [
      { names: ['Ctrl+Space'], action: 'completions in the editor' },
      { names: ['Ctrl+Shift+Space', '⌘+Shift+Space'], action: 'the signature of a call' },
      { names: ['Ctrl+F', '⌘+F'], action: 'search in the code' },
      { names: ['Ctrl+Z', '⌘+Z'], action: 'undo an edit' },
      { names: ['Esc', 'Tab'], action: 'one after the other: leave the editor' },
      { names: ['↑', '↓'], action: 'earlier commands in the console’s command line' },
      { names: ['←', '→'], action: 'the next tab; the size of the panes, on the splitter' },
    ],
    close: 'Close',
  },
};
