import type { Language } from '../../contract/contract.ts';
import type { Pixels } from '../../checker/folder/pixels.ts';
import { sizeText } from '../words/size-text.ts';
import type { Reset } from './rows.ts';

export interface FolderWords {
  title: string;
  intro: string;
  list: string;
  open: (path: string) => string;
  size: (bytes: number) => string;
  pixels: (pixels: Pixels) => string;
  starter: string;
  /** Said of a file that no archive holds. */
  outside: string;
  /** What the files of the starter could not be had for. */
  noStarter: (reason: string) => string;
  showImage: (path: string) => string;
  noImage: string;
  /** What a button does, and to which file. */
  of: (action: string, path: string) => string;
  rename: string;
  remove: string;
  replace: string;
  takeOver: string;
  resets: Record<Reset, string>;
  newFile: string;
  newHint: string;
  add: string;
  fromDisk: string;
  newName: string;
  save: string;
  cancel: string;
  undo: string;
  redo: string;
  close: string;
  /** Asked of the reader while the browser lets them choose. */
  choose: (path: string) => string;
  added: (path: string) => string;
  removed: (path: string) => string;
  renamed: (from: string, to: string) => string;
  replaced: (path: string) => string;
  wasReset: (path: string) => string;
  undone: string;
  redone: string;
  faults: {
    empty: string;
    leftOut: (path: string, why: string) => string;
    isText: string;
    isNoText: string;
    refused: (reason: string) => string;
    tooLarge: (path: string, limit: string) => string;
    notText: (path: string) => string;
  };
}

const pixelsText = ({ width, height }: Pixels): string => `${width} × ${height} px`;

export const FOLDER_WORDS: Record<Language, FolderWords> = {
  ru: {
    title: 'Файлы виджета',
    intro:
      'То, что попадёт в widget.zip. Файлы, которых у виджета нет, берутся из стартового виджета; измените такой файл, и он станет вашим.',
    list: 'Список файлов',
    open: (path) => `Открыть ${path} в редакторе`,
    size: (bytes) => sizeText(bytes, 'ru', ['Б', 'КБ', 'МБ']),
    pixels: pixelsText,
    starter: 'из стартового виджета',
    outside: 'не попадёт в widget.zip',
    noStarter: (reason) => `Не удалось получить файлы стартового виджета: ${reason}`,
    showImage: (path) => `Показать ${path} крупно`,
    noImage: 'Это не картинка: прочитать её размер не удалось',
    of: (action, path) => `${action}: ${path}`,
    rename: 'Переименовать',
    remove: 'Удалить',
    replace: 'Заменить…',
    takeOver: 'Изменить',
    resets: { opened: 'Как при открытии', given: 'Как в примере' },
    newFile: 'Новый файл',
    newHint: 'Путь внутри папки виджета, например i18n/es.json',
    add: 'Добавить',
    fromDisk: 'С компьютера…',
    newName: 'Новое имя',
    save: 'Сохранить',
    cancel: 'Отмена',
    undo: 'Отменить',
    redo: 'Вернуть',
    close: 'Закрыть',
    choose: (path) => `Это не текст: выберите на компьютере файл для ${path}.`,
    added: (path) => `Добавлен ${path}.`,
    removed: (path) => `Удалён ${path}.`,
    renamed: (from, to) => `${from} теперь называется ${to}.`,
    replaced: (path) => `${path} заменён.`,
    wasReset: (path) => `${path} возвращён в прежнее состояние.`,
    undone: 'Последнее изменение отменено.',
    redone: 'Изменение возвращено.',
    faults: {
      empty: 'Введите имя файла.',
      leftOut: (path, why) => `${path} не войдёт в архив виджета: ${why}.`,
      isText: 'Это текст: у имени должно быть расширение текстового файла, например .js или .json.',
      isNoText: 'Это не текст: имя с расширением текстового файла ему не подходит.',
      refused: (reason) => `Так назвать нельзя: ${reason}`,
      tooLarge: (path, limit) => `${path} больше ${limit}: такой файл не взять.`,
      notText: (path) => `${path} не читается как текст.`,
    },
  },
  en: {
    title: 'Files of the widget',
    intro:
      'What widget.zip will hold. What the widget does not have, the archive takes from the starter; make such a file your own to change it.',
    list: 'List of files',
    open: (path) => `Open ${path} in the editor`,
    size: (bytes) => sizeText(bytes, 'en', ['bytes', 'KB', 'MB']),
    pixels: pixelsText,
    starter: 'from the starter',
    outside: 'not in widget.zip',
    noStarter: (reason) => `The files of the starter could not be fetched: ${reason}`,
    showImage: (path) => `Show ${path} at full size`,
    noImage: 'No image: its size cannot be read',
    of: (action, path) => `${action}: ${path}`,
    rename: 'Rename',
    remove: 'Delete',
    replace: 'Replace…',
    takeOver: 'Edit',
    resets: { opened: 'As opened', given: 'As in the example' },
    newFile: 'New file',
    newHint: 'A path in the folder of the widget, such as i18n/es.json',
    add: 'Add',
    fromDisk: 'From this computer…',
    newName: 'New name',
    save: 'Save',
    cancel: 'Cancel',
    undo: 'Undo',
    redo: 'Redo',
    close: 'Close',
    choose: (path) => `This is no text: choose the file for ${path} on this computer.`,
    added: (path) => `${path} is added.`,
    removed: (path) => `${path} is deleted.`,
    renamed: (from, to) => `${from} is now called ${to}.`,
    replaced: (path) => `${path} is replaced.`,
    wasReset: (path) => `${path} is as it was.`,
    undone: 'The last change is undone.',
    redone: 'The change is done again.',
    faults: {
      empty: 'Enter the name of the file.',
      leftOut: (path, why) => `${path} would not be in the widget’s archive: ${why}.`,
      isText: 'This is a text: its name needs the extension of one, such as .js or .json.',
      isNoText: 'This is no text: a name with the extension of a text does not fit it.',
      refused: (reason) => `This cannot be the name: ${reason}`,
      tooLarge: (path, limit) => `${path} is larger than ${limit} and cannot be taken.`,
      notText: (path) => `${path} cannot be read as text.`,
    },
  },
};
