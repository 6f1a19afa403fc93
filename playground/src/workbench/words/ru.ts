import type { Words } from './words.ts';
import { sizeText } from './size-text.ts';

const plural = new Intl.PluralRules('ru');

function count(value: number, one: string, few: string, many: string): string {
  const form = plural.select(value);
  return `${value} ${form === 'one' ? one : form === 'few' ? few : many}`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1).replace('.', ',');
}

const bytes = (size: number): string => sizeText(size, 'ru', ['байт', 'КБ', 'МБ']);

export const RU: Words = {
  playground: 'Песочница',
  commands: {
    run: { label: 'Запустить' },
    stop: { label: 'Остановить' },
    reload: { label: 'Обновить страницу кабинета' },
    reset: { label: 'Вернуть исходный пример' },
    check: { label: 'Проверить файлы' },
    checkTypes: { label: 'Проверить типы' },
    fix: { label: 'Исправить строку с курсором' },
    stack: { label: 'Панели друг под другом', labelOn: 'Панели рядом' },
    open: { label: 'Открыть файлы или widget.zip…' },
    openFolder: { label: 'Открыть папку…' },
    download: { label: 'Скачать widget.zip' },
    project: { label: 'Скачать проект для своего редактора' },
    share: { label: 'Поделиться ссылкой…' },
    palette: { label: 'Все команды…' },
    shortcuts: { label: 'Сочетания клавиш…' },
    goToReference: { label: 'Перейти к справочнику' },
    explain: { label: 'Объяснить слово у курсора' },
    describe: { label: 'Изменить название и контакт поддержки' },
    uploadGuide: { label: 'Что делать дальше' },
    openInPlayground: { label: 'Открыть в песочнице' },
    addBackend: { label: 'Добавить бэкенд' },
    removeBackend: { label: 'Убрать backend.py' },
    drafts: { label: 'Черновики' },
    back: { label: 'Назад, к прежней сделке' },
    forward: { label: 'Вперёд, к следующей сделке' },
    showAllCode: { label: 'Показать весь код', labelOn: 'Показать меньше кода' },
    foldTools: { label: 'Свернуть панель', labelOn: 'Развернуть панель' },
    clearConsole: { label: 'Очистить консоль' },
    restoreSettings: { label: 'Вернуть исходные настройки' },
    retryBackend: { label: 'Повторить' },
    runAnyway: { label: 'Всё равно запустить' },
    undo: { label: 'Отменить' },
    manageFiles: { label: 'Файлы виджета…' },
    undoFiles: { label: 'Отменить последнее изменение файлов' },
    redoFiles: { label: 'Вернуть изменение файлов' },
    ownPlayground: { label: 'К моему черновику' },
    closeNotice: { label: 'Закрыть сообщение' },
  },
  withKeys: (label, keys) => `${label} (${keys.join(' или ')})`,
  toolbar: {
    label: 'Управление песочницей',
    lead: 'Сделка',
  },
  panes: {
    label: 'Панели песочницы',
    code: 'Код',
    cabinet: 'Кабинет',
    console: 'Консоль',
    timeline: 'События',
    problems: 'Проблемы',
    settings: 'Настройки',
    splitColumns: 'Ширина редактора',
    splitRows: 'Высота кабинета',
  },
  editor: {
    label: (file) => `Редактор, файл ${file}`,
    files: 'Файлы',
    leave: 'Tab делает отступ. Чтобы уйти из редактора, нажмите Esc, затем Tab.',
    large: (file, length) =>
      `В ${file} ${(length / 1e6).toFixed(1).replace('.', ',')} млн символов, поэтому в редакторе он не открыт. Запуск и архив от этого не зависят.`,
    showLarge: 'Всё равно открыть',
    docs: 'Документация',
    phrases: {
      Find: 'Найти',
      Replace: 'Заменить',
      next: 'следующее',
      previous: 'предыдущее',
      all: 'все',
      'match case': 'учитывать регистр',
      regexp: 'регулярное выражение',
      'by word': 'слово целиком',
      replace: 'заменить',
      'replace all': 'заменить все',
      close: 'закрыть',
      'Go to line': 'Перейти к строке',
      go: 'перейти',
      'current match': 'текущее совпадение',
      'on line': 'в строке',
      'replaced match on line $': 'заменено совпадение в строке $',
      'replaced $ matches': 'заменено совпадений: $',
      Completions: 'Подсказки',
      Diagnostics: 'Проблемы',
      'No diagnostics': 'Проблем нет',
      'Folded lines': 'Свёрнутые строки',
      'Control character': 'Управляющий символ',
      'Selection deleted': 'Выделенное удалено',
    },
  },
  cabinet: { idle: 'Запустите виджет, и он появится здесь, в кабинете клиента.' },
  offers: {
    list: 'Что передаёт виджет',
    file: (name, size) => `Виджет предлагает файл ${name} (${bytes(size)})`,
    clipboard: (beginning, size) => `Виджет копирует в буфер обмена (${bytes(size)}): ${beginning}`,
    save: 'Сохранить',
    copy: 'Скопировать',
    dismiss: 'Закрыть',
  },
  browser: {
    label: 'Браузер в песочнице',
    address: 'Адрес кабинета',
    assumed:
      'Предположение: вид адреса. Идентификаторы в нём те же, что возвращает getRouterQuery().',
    account: 'Аккаунт',
  },
  console: {
    log: 'Сообщения консоли',
    filter: 'Уровни сообщений',
    levels: { error: 'Ошибки', warn: 'Предупреждения', info: 'Информация', debug: 'Отладка' },
    input: 'Командная строка консоли',
    inputHint: 'Выражение в кабинете, например window.AMOCRM',
    empty: 'Здесь появится то, что выводят виджет через console и бэкенд через print.',
    filtered: 'Все сообщения скрыты фильтром.',
    dropped: (value) =>
      `${count(value, 'более раннее сообщение скрыто', 'более ранних сообщения скрыты', 'более ранних сообщений скрыто')}.`,
    group: (text) => `Группа: ${text}`,
    table: 'Таблица',
    stack: 'Вызовы',
    repeated: (value) => `Повторилось: ${count(value, 'раз', 'раза', 'раз')}`,
    result: 'Результат',
    failed: 'Ошибка',
  },
  timeline: {
    list: 'События запуска',
    filter: 'Какие события показать',
    all: 'Все события',
    empty: 'Здесь появятся вызовы колбэков, чтение состояния и подписки — по порядку.',
    milliseconds: (value) => `${value} мс`,
    dropped: (value) =>
      `${count(value, 'более раннее событие скрыто', 'более ранних события скрыты', 'более ранних событий скрыто')}.`,
  },
  problems: {
    list: 'Список проблем',
    empty: 'Проблем не найдено.',
    notRun: 'Здесь появятся проблемы, найденные при запуске.',
    dropped: (value) =>
      `${count(value, 'более ранняя проблема скрыта', 'более ранние проблемы скрыты', 'более ранних проблем скрыто')}.`,
    allow: (origin) => `Разрешить ${origin}`,
    severity: { error: 'Ошибка', warning: 'Предупреждение' },
    docs: 'Что это значит',
    ofNeighbour: (widget) => `другой виджет: ${widget}`,
  },
  place: (file, line) => `Перейти к строке ${line} файла ${file}`,
  notice: {
    example: 'Это пример со страницы, откуда вы пришли. Изменения сохранятся и там.',
    draft: 'Восстановлен ваш черновик.',
    autorun: 'Этот пример запустился сам. Измените код и запустите ещё раз.',
    hung: 'Прошлый запуск этого кода не завершился, поэтому сам он не запустился.',
    reset: 'Исходный пример возвращён.',
    removed: (file) => `Файл ${file} убран.`,
    exported: 'Архив widget.zip готов: загрузите его в amoCRM.',
    empty: (file) => `Файл ${file} в нём пуст: кода у виджета пока нет.`,
    changed: (file, changes) =>
      `${file}: ${changes
        .map(
          (change) =>
            ({
              'byte-order-mark': 'удалена метка порядка байтов (BOM)',
              'line-ends': 'окончания строк заменены на LF',
              'broken-characters': 'заменены повреждённые символы',
            })[change],
        )
        .join(', ')}.`,
    failed: (reason) => `Не удалось: ${reason}`,
  },
  backend: {
    downloading: 'Загружаем Python…',
    starting: 'Запускаем Python…',
    loading: 'Python загружает backend.py…',
    ready: 'Бэкенд готов',
    unavailable: 'Python недоступен',
    failed: 'Бэкенд не запустился',
    bytes: (loaded, total) => `${megabytes(loaded)} из ${megabytes(total)} МБ`,
  },
  status: {
    idle: 'Готово к запуску',
    starting: 'Запускаем кабинет…',
    entering: 'Клиент входит в кабинет',
    running: 'Виджет работает',
    empty: 'Виджетов нет: обновите страницу кабинета или вызовите addWidget снова',
    failed: 'Виджет не запустился',
    stopped: 'Остановлено',
    loadingEditor: 'Загружаем редактор…',
    problems: (value) => count(value, 'проблема', 'проблемы', 'проблем'),
    unsaved: 'Код изменён после запуска',
    timings: 'Время запуска',
    timing: {
      parse: 'разбор',
      frame: 'фрейм',
      module: 'модуль',
      initLead: 'initLead',
      slot: 'слот',
      total: 'всего',
    },
  },
  errors: {
    leadAttribute: (reason) => `Атрибут lead элемента <personal-page-playground>: ${reason}`,
    evaluateSource: 'evaluate: код нужно передать строкой',
    exportKind: (kind, kinds) => `Экспорта «${kind}» нет. Есть виды: ${kinds.join(', ')}.`,
  },
};
