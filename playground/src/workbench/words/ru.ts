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
    stack: { label: 'Панели друг под другом', labelOn: 'Панели рядом' },
    open: { label: 'Открыть скрипт…' },
    download: { label: 'Скачать widget.zip' },
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
  settings: {
    intro: 'Изменения действуют сразу: работающий виджет загружается заново.',
    path: {
      title: 'Путь клиента',
      start: 'Начинать',
      starts: {
        'general-settings': 'с общих настроек аккаунта',
        'sign-in': 'со входа по телефону',
        cabinet: 'сразу с кабинета',
      },
      hint: 'Откуда начинается каждая загрузка. Виджет подключается, когда клиент вошёл.',
      learnMore: 'Что известно о включении кабинета и входе',
    },
    language: {
      title: 'Язык',
      ofPage: 'как на этой странице',
      hint: 'Что виджет прочитает в sys.lang. Сам кабинет и его данные остаются на русском.',
    },
    loading: {
      title: 'Загрузка сделки',
      label: 'Данные приходят через',
      seconds: (count) =>
        count === 0 ? '0 с, без задержки' : `${String(count).replace('.', ',')} с`,
      hint: 'До этого isLeadLoaded равно false, а leadFields — null. С большой задержкой видно, что показывает виджет, пока клиент ждёт.',
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
      flaw: 'Какой токен получит виджет',
      flaws: {
        valid: 'действительный',
        expired: 'просроченный',
        forged: 'поддельный: подписан другим секретом',
        'other-audience': 'выданный другому получателю',
        unsigned: 'без подписи: в alg — none',
        'swapped-algorithm': 'в alg — RS256, а подписан секретом',
      },
      flawHint: 'Все, кроме первого, бэкенд должен отклонить.',
      show: 'Показать токен',
      hide: 'Скрыть токен',
      copy: 'Скопировать токен',
      copied: 'Токен скопирован.',
      encoded: 'Токен',
      decoded: 'Содержимое токена',
      unsigned:
        'Страница открыта не по HTTPS, поэтому браузер не может подписать токен. Виджет получает пустую строку.',
    },
    codeAtRunTime: {
      title: 'Код из строк',
      label: 'Разрешить виджету выполнять строки как код',
      hint: 'Нужно для eval, new Function и _.template; действует со следующего запуска. Бесконечный цикл в таком коде тоже прерывается. Исключение — eval, вызванный под другим именем: такой цикл подвесит кабинет, а в некоторых браузерах и страницу.',
    },
    backend: {
      title: 'Бэкенд',
      origin: 'Источник, от имени которого отвечает backend.py',
      hint: 'Запросы виджета к этому адресу попадают в backend.py и страницу не покидают.',
      invalid:
        'Введите адрес сервера, например https://api.example.com. Пока действует прежний адрес.',
    },
    debug: {
      title: 'Отладка',
      label: 'Выполнять код без защиты от зависания',
      hint: 'Код выполняется таким, каким написан, и виден отладчику браузера под своим именем. Бесконечный цикл подвесит кабинет, а в некоторых браузерах и страницу. Кнопка «Остановить» работает.',
    },
    neighbours: {
      title: 'Другие установленные виджеты',
      labels: {
        'tidy-neighbour': 'исправный',
        'elsewhere-neighbour': 'без `personal_page` в манифесте',
        'throwing-neighbour': 'с исключением в `initLead`',
        'slow-neighbour': 'медленный: `initLead` длится 3 секунды',
      },
      hint: 'Они стоят в панели виджетов рядом с вашим. Что происходит в них, проблемой вашего виджета не считается.',
    },
    alternatives: {
      title: 'А если amoCRM ведёт себя иначе?',
      hint: 'Часть поведения кабинета мы предполагаем. Выберите, что он должен делать по-другому, — что-нибудь одно.',
      assumed: 'Как мы предполагаем',
    },
    trial: {
      title: 'Проверить все варианты',
      hint: 'Код из редактора выполняется в скрытом кабинете: сначала как мы предполагаем, затем при каждом варианте. Кабинет открывает сделку, ждёт данных, закрывает и открывает панель виджетов, переходит в другую сделку и обратно.',
      start: 'Проверить все',
      cancel: 'Отменить',
      progress: (done, total) => `Запуск ${done + 1} из ${total}…`,
      same: (tried) => `Результат одинаков при всех вариантах (${tried}).`,
      differs: (differing, tried) =>
        `Результат отличается при ${count(differing, 'варианте', 'вариантах', 'вариантах')} из ${tried}.`,
      unsteady: (aspects) =>
        `Не сравнивали, потому что различаются и два запуска одного и того же кабинета: ${aspects.join(', ')}.`,
      hung: 'Код не завершился, поэтому больше не запускался.',
      alternative: 'Если amoCRM делает так',
      difference: 'Что отличается: как мы предполагаем → при этом варианте',
      aspects: {
        status: 'Исход',
        events: 'Порядок событий',
        problems: 'Проблемы',
        slot: 'Текст в слоте',
      },
      nothing: 'ничего',
      choose: 'Выбрать',
      chosen: 'Выбран',
    },
    network: {
      title: 'Сеть',
      none: 'Код не может обратиться ни к одному серверу.',
      list: 'Разрешённые источники',
      label: 'Разрешить источник',
      add: 'Разрешить',
      remove: 'Убрать',
      removeOrigin: (origin) => `Убрать ${origin}`,
      hint: 'На этот сервер пойдут запросы, с него загрузятся картинки. Код может отправить ему всё, что видит в кабинете. Список хранится, пока вы не закроете страницу.',
      invalid: 'Введите адрес сервера, например https://api.example.com',
    },
  },
  place: (file, line) => `Перейти к строке ${line} файла ${file}`,
  notice: {
    example: 'Это пример со страницы, откуда вы пришли. Изменения сохранятся и там.',
    draft: 'Восстановлен ваш черновик.',
    autorun: 'Этот пример запустился сам. Измените код и запустите ещё раз.',
    hung: 'Прошлый запуск этого кода не завершился, поэтому сам он не запустился.',
    reset: 'Исходный пример возвращён.',
    opened: (name, file) => `Вместо вашего ${file} открыт ${name}.`,
    added: (file) => `Файл ${file} добавлен.`,
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
  opening: {
    tooLarge: (name) => `${name} больше 5 МБ.`,
    notText: (name) => `${name} — не текст в UTF-8. Выберите скрипт виджета.`,
    archive: (name) =>
      `${name} — архив. Распакуйте его и выберите personal_page.js, manifest.json или backend.py.`,
    noPython: (name) => `${name} — файл Python, а этот сайт собран без него.`,
    unreadable: (name) => `${name} не удалось прочитать.`,
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
  origin: {
    title: 'Загрузить скрипт с другого сайта?',
    text: 'Код просит подключить виджет с этого адреса. Его владелец увидит адрес целиком:',
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
    evaluateSource: 'evaluate: код нужно передать строкой',
    exportKind: (kind, kinds) => `Экспорта «${kind}» нет. Есть виды: ${kinds.join(', ')}.`,
  },
};
