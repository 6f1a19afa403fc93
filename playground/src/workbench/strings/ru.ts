import type { Strings } from './strings.ts';

const plural = new Intl.PluralRules('ru');

function count(value: number, one: string, few: string, many: string): string {
  const form = plural.select(value);
  return `${value} ${form === 'one' ? one : form === 'few' ? few : many}`;
}

export const RU: Strings = {
  playground: 'Песочница',
  toolbar: {
    label: 'Управление песочницей',
    run: 'Запустить',
    runHint: 'Запустить (Ctrl+Enter или ⌘+Enter)',
    stop: 'Остановить',
    lead: 'Сделка',
    reload: 'Обновить страницу кабинета',
    reset: 'Вернуть исходный пример',
    open: 'Открыть скрипт…',
    download: 'Скачать widget.zip',
    stack: 'Панели друг под другом',
    sideBySide: 'Панели рядом',
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
    fold: 'Свернуть панель',
    unfold: 'Развернуть панель',
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
  browser: {
    label: 'Браузер в песочнице',
    back: 'Назад, к прежней сделке',
    forward: 'Вперёд, к следующей сделке',
    address: 'Адрес кабинета',
    assumed:
      'Предположение: вид адреса. Идентификаторы в нём те же, что возвращает getRouterQuery().',
    account: 'Аккаунт',
  },
  console: {
    log: 'Сообщения консоли',
    filter: 'Уровни сообщений',
    levels: { error: 'Ошибки', warn: 'Предупреждения', info: 'Информация', debug: 'Отладка' },
    clear: 'Очистить консоль',
    input: 'Командная строка консоли',
    inputHint: 'Выражение в кабинете, например window.AMOCRM',
    empty: 'Здесь появится то, что виджет пишет в console.',
    filtered: 'Все сообщения скрыты фильтром.',
    dropped: (value) =>
      `${count(value, 'более раннее сообщение скрыто', 'более ранних сообщения скрыты', 'более ранних сообщений скрыто')}.`,
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
    severity: { error: 'Ошибка', warning: 'Предупреждение' },
    docs: 'Что это значит',
  },
  settings: {
    intro: 'Изменения действуют сразу: работающий виджет загружается заново.',
    reset: 'Вернуть исходные',
    language: {
      title: 'Язык',
      ofPage: 'как на этой странице',
      hint: 'Что виджет прочитает в sys.lang. Сам кабинет и его данные остаются на русском.',
    },
    token: {
      title: 'Токен',
      assumed: 'Предположение: алгоритм и поля токена кабинета не опубликованы.',
      learnMore: 'Что известно о токене',
      algorithm: 'Алгоритм',
      secret: 'client_secret, остаётся на этой странице',
      noSecret: 'Секрет не может быть пустым. Действует прежний.',
      claims: 'Свои поля, JSON',
      claimsHint:
        'Добавляются в токен и заменяют поля с тем же именем. Значение null убирает поле.',
      notJson: (line, column) =>
        `Строка ${line}, столбец ${column}: ошибка в JSON. Действуют последние верные поля.`,
      notObject: 'Поля записывают объектом в фигурных скобках. Действуют последние верные поля.',
      show: 'Показать токен',
      hide: 'Скрыть токен',
      copy: 'Скопировать токен',
      copied: 'Токен скопирован.',
      encoded: 'Токен',
      decoded: 'Расшифровка токена',
      unsigned:
        'Страница открыта не по HTTPS, поэтому браузер не может подписать токен. Виджет получает пустую строку.',
    },
    debug: {
      title: 'Отладка',
      label: 'Выполнять код без защиты от зависания',
      hint: 'Код выполняется таким, каким написан, и виден отладчику браузера под своим именем. Бесконечный цикл подвесит кабинет, а в некоторых браузерах и страницу. Кнопка «Остановить» работает.',
    },
  },
  place: (file, line) => `Перейти к строке ${line} файла ${file}`,
  notice: {
    draft: 'Восстановлен ваш черновик.',
    useExample: 'Вернуть исходный пример',
    reset: 'Исходный пример возвращён.',
    opened: (name) => `Вместо вашего кода открыт ${name}.`,
    undo: 'Отменить',
    exported: 'Архив widget.zip готов.',
    changed: (file, changes) =>
      `${file}: ${changes
        .map(
          (change) =>
            ({
              'byte-order-mark': 'удалена метка порядка байтов (BOM)',
              'line-ends': 'концы строк заменены на LF',
              'broken-characters': 'заменены повреждённые символы',
            })[change],
        )
        .join(', ')}.`,
    failed: (reason) => `Не удалось: ${reason}`,
    close: 'Закрыть сообщение',
  },
  opening: {
    tooLarge: (name) => `${name} больше 5 МБ.`,
    notText: (name) => `${name} — не текст в UTF-8. Выберите скрипт виджета.`,
    unreadable: (name) => `${name} не удалось прочитать.`,
  },
  status: {
    idle: 'Готово к запуску',
    starting: 'Запускаем кабинет…',
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
  origin: {
    title: 'Загрузить скрипт с другого сайта?',
    text: 'Код просит подключить виджет с адреса',
    warning:
      'Скрипт выполнится в изолированном фрейме песочницы. Разрешайте, только если этот адрес вам знаком.',
    allow: 'Загрузить',
    refuse: 'Не загружать',
  },
  errors: {
    notAvailable: (what) => `${what}: пока недоступно.`,
    project: 'Экспорт проекта',
    import: 'Импорт файлов',
    share: 'Ссылка на песочницу',
    leadAttribute: (reason) => `Атрибут lead элемента <personal-page-playground>: ${reason}`,
    exportKind: (kind, kinds) => `Экспорта «${kind}» нет. Есть виды: ${kinds.join(', ')}.`,
  },
};
