import type { Language } from '../../contract/contract.ts';

export interface DraftWords {
  button: (name: string, saved: boolean) => string;
  /** The name of a draft that the reader has not named; the number tells several apart. */
  untitled: (number: number) => string;
  /** The same of a draft that came from a link. */
  linked: (number: number) => string;
  copyOf: (name: string) => string;
  /** The name of a copy that was found when the draft itself had gone on. */
  rescued: (name: string) => string;
  bar: Record<'elsewhere' | 'stale' | 'removed' | 'alone' | 'forgets', string> & {
    failed: (full: boolean, reason: string) => string;
  };
  continueHere: string;
  asCopy: string;
  openSaved: string;
  saveAgain: string;
  title: string;
  intro: string;
  empty: string;
  unavailable: string;
  keepCurrent: string;
  handedOver: string;
  list: string;
  current: string;
  elsewhere: string;
  newer: string;
  meta: (at: Date, files: number) => string;
  rename: string;
  duplicate: string;
  remove: string;
  /** What a button does, and to which draft. */
  of: (action: string, name: string) => string;
  newName: string;
  save: string;
  cancel: string;
  deleted: (name: string) => string;
  renamed: (name: string) => string;
  duplicated: (name: string) => string;
  restored: (name: string) => string;
  undo: string;
  bin: (count: number) => string;
  binNote: string;
  restore: string;
  create: string;
  exportAll: string;
  close: string;
}

function filesText(count: number, language: Language, forms: Record<string, string>): string {
  return `${count} ${forms[new Intl.PluralRules(language).select(count)] ?? forms.other}`;
}

function timeText(at: Date, language: Language): string {
  return at.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}

/** The words of the drafts, which are loaded with both languages: they are few. */
export const DRAFT_WORDS: Record<Language, DraftWords> = {
  ru: {
    button: (name, saved) => `Черновик: ${name}${saved ? '' : ' · не сохранён'}`,
    untitled: (number) => (number > 1 ? `Без названия ${number}` : 'Без названия'),
    linked: (number) => (number > 1 ? `Код по ссылке ${number}` : 'Код по ссылке'),
    copyOf: (name) => `${name} — копия`,
    rescued: (name) => `${name} — восстановленное`,
    bar: {
      elsewhere:
        'Этот черновик открыт в другой вкладке и редактируется там. Здесь его можно читать и запускать.',
      stale:
        'Этот черновик изменили в другой вкладке, поэтому ваши правки здесь не сохраняются. Сохранённое там не перезаписано.',
      removed: 'Этот черновик удалён. Пока он на экране, его ещё можно сохранить как копию.',
      alone:
        'Браузер не даёт этой странице IndexedDB, поэтому сохраняется только этот черновик, без списка и названий, в localStorage: там мало места.',
      forgets:
        'Браузер не даёт этой странице хранить данные: черновик здесь не сохраняется. Скачайте код, прежде чем закрыть вкладку.',
      failed: (full, reason) =>
        full
          ? 'Черновик не сохранён: в хранилище браузера нет места. Удалите лишние черновики или скачайте код.'
          : `Черновик не сохранён: ${reason}.`,
    },
    continueHere: 'Продолжить здесь',
    asCopy: 'Сохранить как копию',
    openSaved: 'Открыть сохранённое',
    saveAgain: 'Сохранить ещё раз',
    title: 'Черновики',
    intro: 'Хранятся в этом браузере и никуда не отправляются.',
    empty: 'Черновиков пока нет. Начните писать код, и он сохранится сам.',
    unavailable: 'Браузер не даёт этой странице хранить данные, поэтому черновиков здесь нет.',
    keepCurrent: 'Сохранить как свой черновик',
    handedOver:
      'Сейчас открыт пример с другой страницы. Правки хранятся вместе с ним; чтобы продолжить отдельно, сохраните их как свой черновик.',
    list: 'Список черновиков',
    current: 'открыт',
    elsewhere: 'открыт в другой вкладке',
    newer: 'сохранён более новой версией этой страницы: перезагрузите её',
    meta: (at, files) =>
      `${timeText(at, 'ru')} · ${filesText(files, 'ru', { one: 'файл', few: 'файла', many: 'файлов', other: 'файла' })}`,
    rename: 'Переименовать',
    duplicate: 'Дублировать',
    remove: 'Удалить',
    of: (action, name) => `${action}: ${name}`,
    newName: 'Новое название',
    save: 'Сохранить',
    cancel: 'Отмена',
    deleted: (name) => `Черновик «${name}» удалён.`,
    renamed: (name) => `Черновик теперь называется «${name}».`,
    duplicated: (name) => `Создан черновик «${name}».`,
    restored: (name) => `Черновик «${name}» восстановлен.`,
    undo: 'Вернуть',
    bin: (count) => `Удалённые: ${count}`,
    binNote: 'Удалённый черновик можно восстановить в течение 30 дней.',
    restore: 'Восстановить',
    create: 'Новый черновик',
    exportAll: 'Скачать все (.zip)',
    close: 'Закрыть',
  },
  en: {
    button: (name, saved) => `Draft: ${name}${saved ? '' : ' · not saved'}`,
    untitled: (number) => (number > 1 ? `Untitled ${number}` : 'Untitled'),
    linked: (number) => (number > 1 ? `From a link ${number}` : 'From a link'),
    copyOf: (name) => `${name} (copy)`,
    rescued: (name) => `${name} (recovered)`,
    bar: {
      elsewhere:
        'This draft is open in another tab and is edited there. Here you can read and run it.',
      stale:
        'This draft was changed in another tab, so your changes here are not saved. What was saved there has not been overwritten.',
      removed: 'This draft is deleted. While it is on the screen you can still keep it as a copy.',
      alone:
        'The browser does not let this page use IndexedDB, so only this draft is kept, without a list and names, in localStorage, where there is little room.',
      forgets:
        'The browser does not let this page keep data: your draft is not saved here. Download the code before you close the tab.',
      failed: (full, reason) =>
        full
          ? 'The draft is not saved: the browser’s storage is full. Delete drafts you do not need, or download the code.'
          : `The draft is not saved: ${reason}.`,
    },
    continueHere: 'Continue here',
    asCopy: 'Keep as a copy',
    openSaved: 'Open what is saved',
    saveAgain: 'Save again',
    title: 'Drafts',
    intro: 'They are kept in this browser and sent nowhere.',
    empty: 'There are no drafts yet. Start writing code, and it is saved by itself.',
    unavailable: 'The browser does not let this page keep data, so there are no drafts here.',
    keepCurrent: 'Keep as my own draft',
    handedOver:
      'An example from another page is open. Your changes are kept with it; to go on separately, keep them as a draft of your own.',
    list: 'List of drafts',
    current: 'open',
    elsewhere: 'open in another tab',
    newer: 'saved by a newer version of this page: reload it',
    meta: (at, files) =>
      `${timeText(at, 'en')} · ${filesText(files, 'en', { one: 'file', other: 'files' })}`,
    rename: 'Rename',
    duplicate: 'Duplicate',
    remove: 'Delete',
    of: (action, name) => `${action}: ${name}`,
    newName: 'New name',
    save: 'Save',
    cancel: 'Cancel',
    deleted: (name) => `The draft “${name}” is deleted.`,
    renamed: (name) => `The draft is now called “${name}”.`,
    duplicated: (name) => `The draft “${name}” is created.`,
    restored: (name) => `The draft “${name}” is restored.`,
    undo: 'Undo',
    bin: (count) => `Deleted: ${count}`,
    binNote: 'A deleted draft can be restored within 30 days.',
    restore: 'Restore',
    create: 'New draft',
    exportAll: 'Download all (.zip)',
    close: 'Close',
  },
};
