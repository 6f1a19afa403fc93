import { sizeText } from '../words/size-text.ts';
import { shownName } from '../readable-name.ts';
import type { ImportWords } from './import-words.ts';

const plural = new Intl.PluralRules('ru');
const FILES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'файл', few: 'файла' };

const size = (bytes = 0): string => sizeText(bytes, 'ru', ['байт', 'КБ', 'МБ']);
const files = (count: number): string => `${count} ${FILES[plural.select(count)] ?? 'файлов'}`;
const quoted = (text = ''): string => `«${shownName(text)}»`;

export const RU: ImportWords = {
  replaced: (name, file) => `Вместо вашего ${file} открыт ${name}.`,
  added: (file) => `Файл ${file} добавлен.`,
  taken: (name, count) => {
    const opened = plural.select(count) === 'one' ? 'открыт' : 'открыто';
    return name ? `${name}: ${opened} ${files(count)}` : `Открыто: ${files(count)}`;
  },
  parts: {
    important: 'Обратите внимание',
    changed: 'Изменено при открытии',
    leftOut: 'Не взято',
    taken: 'Взято',
    gone: 'Больше не в редакторе',
  },
  size,
  notes: {
    root: (file) => `Виджет лежал в папке ${file}; теперь она — его корень.`,
    stays: (file) => `Файла ${file} здесь нет, поэтому остался тот, что в редакторе.`,
    untilReload:
      'В хранилище браузера не хватило места для этих файлов: они останутся только до перезагрузки страницы, после неё вернётся прежний черновик.',
    imagesUntilReload:
      'В хранилище браузера не хватило места для картинок: они останутся только до перезагрузки страницы.',
    nameEncoding: 'имя записано не в UTF-8, прочитано как CP866 (DOS)',
    nameComposed: 'буквы имени, составленные из нескольких символов, заменены цельными',
    notText: 'это не текст в известной кодировке, поэтому файл переносится как есть',
    gone: 'файл прежнего виджета; его вернёт «Отменить»',
    unchecked: (reason) => `Файлы не проверены: ${reason}.`,
  },
  changes: {
    'byte-order-mark': 'удалена метка порядка байтов (BOM)',
    'line-ends': 'окончания строк заменены на LF',
    'broken-characters': 'заменены повреждённые символы',
    'utf-16': 'UTF-16 преобразована в UTF-8',
    'windows-1251': 'прочитано как windows-1251 и преобразовано в UTF-8: проверьте буквы',
  },
  whyLeftOut: {
    hidden: 'имя начинается с точки',
    packages: 'пакеты для сборки',
    tools: 'нужен редактору или сборке',
    python: 'создано Python',
    archive: 'архив',
    key: 'ключ',
    copy: 'журнал или копия',
    system: 'создано системой',
    outside: 'вне папки виджета',
    built: 'будет собран заново из исходников рядом',
    'no-python': 'этот сайт собран без Python',
  },
  docs: 'Что это значит',
  inTheList: (rest) =>
    `${rest > 0 ? `Это не все, ещё замечаний: ${rest}. ` : ''}Все они есть на вкладке «Проблемы», там же готовые исправления.`,
  undo: 'Отменить',
  done: 'Закрыть',
  notBlob: 'import: нужен File или Blob',
  refused: (name, reason) => `${name ? `${name}: ` : ''}${reason} Ничего не изменилось.`,
  refusals: {
    'not-an-archive': () => 'это не архив zip.',
    incomplete: () => 'у архива нет конца: он неполный или повреждён.',
    'junk-after-archive': () => 'после конца архива есть что-то ещё. Упакуйте файлы заново.',
    'unclear-end': () => 'у архива два конца, и неясно, что в нём лежит. Упакуйте файлы заново.',
    'several-parts': () => 'это часть разделённого архива. Упакуйте всё в один файл.',
    'broken-directory': () => 'список файлов в архиве повреждён.',
    'too-many-entries': ({ limit }) =>
      `внутри больше ${limit ?? 0} файлов. Уберите то, что не относится к виджету.`,
    'archive-too-large': ({ limit }) => `файл больше ${size(limit)}.`,
    zip64: () => 'архив в формате Zip64 — для файлов больше 4 ГБ. Упакуйте без него.',
    encrypted: ({ entry }) => `файл ${quoted(entry)} зашифрован. Упакуйте без пароля.`,
    'unknown-flags': ({ entry }) => `файл ${quoted(entry)} упакован необычно. Упакуйте заново.`,
    'unknown-method': ({ entry, method }) =>
      `файл ${quoted(entry)} сжат методом ${method ?? '?'}. Упакуйте его методом Deflate или без сжатия.`,
    'headers-differ': ({ entry }) =>
      `архив говорит о файле ${quoted(entry)} две разные вещи: он повреждён или подделан.`,
    'outside-archive': ({ entry }) =>
      `файл ${quoted(entry)} выходит за пределы архива: архив повреждён.`,
    overlap: ({ entry, other }) =>
      `у файлов ${quoted(entry)} и ${quoted(other)} общее содержимое. Так устроены zip-бомбы.`,
    'folder-with-content': ({ entry }) => `у папки ${quoted(entry)} есть своё содержимое.`,
    link: ({ entry }) => `${quoted(entry)} — ссылка. Положите на её место сам файл.`,
    'special-file': ({ entry }) => `${quoted(entry)} — не обычный файл.`,
    'name-not-utf8': ({ entry }) => `имя ${quoted(entry)} объявлено как UTF-8, но это не так.`,
    'name-with-control-characters': ({ entry }) =>
      `в имени ${quoted(entry)} есть символы, которых не видно или которые меняют направление письма. Переименуйте файл.`,
    'name-too-long': ({ entry }) => `путь ${quoted(entry)} слишком длинный.`,
    backslash: ({ entry }) =>
      `в имени ${quoted(entry)} обратная косая черта. Упакуйте программой, которая разделяет папки знаком «/».`,
    'absolute-path': ({ entry }) => `${quoted(entry)} — путь от корня диска.`,
    'drive-letter': ({ entry }) => `${quoted(entry)} начинается с буквы диска.`,
    'path-leads-out': ({ entry }) => `путь ${quoted(entry)} выводит за пределы папки.`,
    'odd-path': ({ entry }) => `${quoted(entry)} — не имя для файла виджета.`,
    duplicate: ({ entry }) => `файл ${quoted(entry)} встречается дважды.`,
    twins: ({ entry, other }) =>
      `${quoted(entry)} и ${quoted(other)} в некоторых системах — одно имя. Переименуйте один из файлов.`,
    'file-and-folder': ({ entry, other }) =>
      `${quoted(other)} — одновременно файл и папка: см. ${quoted(entry)}.`,
    'file-too-large': ({ entry, limit }) => `файл ${quoted(entry)} больше ${size(limit)}.`,
    'files-too-large': ({ limit }) => `все файлы вместе больше ${size(limit)}.`,
    'damaged-content': ({ entry }) => `содержимое файла ${quoted(entry)} повреждено.`,
    'wrong-size': ({ entry }) =>
      `размер файла ${quoted(entry)} не тот, что указан в архиве: архив повреждён или подделан.`,
    'wrong-checksum': ({ entry }) =>
      `контрольная сумма файла ${quoted(entry)} не сходится: архив повреждён.`,
    'junk-after-content': ({ entry }) =>
      `после содержимого файла ${quoted(entry)} есть что-то ещё: архив повреждён или подделан.`,
    unreadable: ({ entry }) => `${quoted(entry)} не удалось прочитать.`,
    'not-text': ({ entry }) => `${quoted(entry)} — не текст в известной кодировке и не картинка.`,
    'no-widget': () => 'внутри нет ни manifest.json, ни personal_page.js.',
    'several-widgets': ({ entry, other }) =>
      `неясно, какой виджет открыть: есть ${quoted(entry)} и ${quoted(other)}. Откройте одну из папок.`,
    'archive-among-files': ({ entry }) => `архив ${quoted(entry)} откройте отдельно.`,
    'no-part': ({ entry }) => `${quoted(entry)} — не часть виджета, или ему там не место.`,
    'no-python': ({ entry }) => `${quoted(entry)} — файл Python, а этот сайт собран без него.`,
  },
};
