import type { StateWords } from './words.ts';

const plural = new Intl.PluralRules('ru');

function count(value: number, one: string, few: string, many: string): string {
  const form = plural.select(value);
  return `${String(value)} ${form === 'one' ? one : form === 'few' ? few : many}`;
}

export const RU: StateWords = {
  tree: 'Состояние кабинета',
  filter: 'Фильтр по имени или значению',
  nothing: (query) => `В состоянии нет ничего с «${query}».`,
  notChanged: 'Ничего не изменилось.',
  compare: 'Отмечать изменения',
  moments: {
    none: 'Не отмечать изменения',
    seen: 'Изменения с прошлого просмотра',
    run: 'Изменения с начала запуска',
    opened: 'Изменения с открытия вкладки',
  },
  onlyChanged: 'Только изменённое',
  unreadable: (reason) => `Сейчас состояние прочитать нельзя. ${reason}`,
  reading: 'Читаем состояние…',
  items: (value) => count(value, 'элемент', 'элемента', 'элементов'),
  more: (value) => `Показать ещё: осталось ${String(value)}`,
  changedBelow: (value) => count(value, 'изменение', 'изменения', 'изменений'),
  was: (value) => `было ${value}`,
  wasMissing: 'раньше не было',
  gone: 'больше нет,',
  selected: (path) => `Выбрано: ${path}`,
  choose: 'Выберите значение в дереве: здесь появятся его описание и действия с ним.',
  status: {
    assumed: 'Смысл — наше предположение.',
    unknown: 'Смысл неизвестен.',
  },
  code: 'Код, который его читает',
  acts: {
    edit: 'Изменить',
    toNull: 'Сделать null',
    fillIn: 'Заполнить',
    add: 'Добавить элемент',
    addEntry: 'Добавить запись',
    remove: 'Удалить',
    copyCode: 'Скопировать код',
    copyPath: 'Скопировать путь',
    copyValue: 'Скопировать значение',
    save: 'Сохранить',
    cancel: 'Отмена',
  },
  copied: 'Скопировано.',
  notCopied: (reason) => `Скопировать не удалось: ${reason}`,
  key: 'Ключ новой записи',
  kind: 'Вид значения',
  kinds: {
    text: 'текст',
    number: 'число',
    boolean: 'да или нет',
    null: 'null',
    list: 'список',
    record: 'объект',
  },
  faults: {
    number: 'Нужно число, например 12 или -0.5.',
    noKey: 'Нужен ключ.',
    taken: (key) => `Запись ${key} уже есть.`,
  },
  unfit: (lines) => `Это не подходит под контракт, ничего не изменилось: ${lines.join('; ')}`,
  overtaken: {
    undo: (path) =>
      `Отменить эту правку нельзя: с тех пор значение ${path} изменилось помимо ваших правок. Состояние осталось как есть.`,
    redo: (path) =>
      `Вернуть эту правку нельзя: с тех пор значение ${path} изменилось помимо ваших правок. Состояние осталось как есть.`,
  },
};
