import type { Language } from '../../contract/contract.ts';

export interface PaletteWords {
  title: string;
  search: string;
  /** The same, and the signs that ask for something else. */
  hint: string;
  found: (count: number) => string;
  nothing: string;
  foundSymbols: (count: number) => string;
  noSymbol: string;
  lines: (file: string, count: number) => string;
  line: (line: number, column: number) => string;
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
    hint: 'Найти команду; : — строка, @ — имя',
    found: (count) => `Команд: ${count}`,
    nothing: 'Такой команды нет или сейчас она недоступна.',
    foundSymbols: (count) => `Имён: ${count}`,
    noSymbol: 'Ничего с таким именем в файлах нет.',
    lines: (file, count) => `Введите номер строки; строк в файле ${file}: ${count}`,
    line: (line, column) => (column > 1 ? `Строка ${line}, колонка ${column}` : `Строка ${line}`),
    shortcuts: 'Сочетания клавиш',
    keys: 'Клавиши',
    action: 'Действие',
    others: [
      { names: ['Ctrl+Пробел'], action: 'Подсказки в редакторе' },
      { names: ['Ctrl+Shift+Пробел', '⌘+Shift+Пробел'], action: 'Сигнатура вызова' },
      { names: ['Alt+щелчок'], action: 'Добавить ещё один курсор' },
      { names: ['Alt+↑', 'Alt+↓'], action: 'Переместить строку' },
      { names: ['Shift+Alt+↑', 'Shift+Alt+↓'], action: 'Скопировать строку' },
      { names: ['Esc', 'Tab'], action: 'Одна за другой: выйти из редактора' },
      { names: ['↑', '↓'], action: 'Предыдущие команды в командной строке консоли' },
      { names: ['←', '→'], action: 'Соседняя вкладка; размер панелей, если выбран разделитель' },
    ],
    close: 'Закрыть',
  },
  en: {
    title: 'All commands',
    search: 'Find a command',
    hint: 'Find a command; : for a line, @ for a name',
    found: (count) => `Commands: ${count}`,
    nothing: 'There is no such command, or it is not available now.',
    foundSymbols: (count) => `Names: ${count}`,
    noSymbol: 'Nothing in the files has such a name.',
    lines: (file, count) => `Enter the number of a line; lines in ${file}: ${count}`,
    line: (line, column) => (column > 1 ? `Line ${line}, column ${column}` : `Line ${line}`),
    shortcuts: 'Keyboard shortcuts',
    keys: 'Keys',
    action: 'Action',
    others: [
      { names: ['Ctrl+Space'], action: 'Completions in the editor' },
      { names: ['Ctrl+Shift+Space', '⌘+Shift+Space'], action: 'The signature of a call' },
      { names: ['Alt+click'], action: 'Add one more cursor' },
      { names: ['Alt+↑', 'Alt+↓'], action: 'Move the line' },
      { names: ['Shift+Alt+↑', 'Shift+Alt+↓'], action: 'Copy the line' },
      { names: ['Esc', 'Tab'], action: 'One after the other: leave the editor' },
      { names: ['↑', '↓'], action: 'Earlier commands in the console’s command line' },
      { names: ['←', '→'], action: 'The next tab; the size of the panes, on the splitter' },
    ],
    close: 'Close',
  },
};
