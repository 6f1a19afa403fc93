import type { Language } from '../../contract/contract.ts';
import type { DeedFault } from '../../protocol/deed.ts';
import type { StepKind } from '../scenario.ts';

/** What is said of steps and of why one has failed. */
export interface PlayingWords {
  language: Language;
  start: (lead: string | null) => string;
  steps: Record<StepKind, (what: string) => string>;
  /** Of a step that fills, chooses or presses: what, and where. */
  into: (what: string, where: string) => string;
  label: string;
  text: string;
  inside: string;
  like: string;
  opened: string;
  closed: string;
  ofI18n: (key: string) => string;
  /** A person can do it with this element. */
  one: (target: string) => string;
  faults: Record<DeedFault, (seen: string) => string>;
  nothingSeen: string;
  expected: {
    slot: (targets: string) => string;
    absent: (targets: string) => string;
    slotText: (text: string) => string;
    events: (list: string) => string;
    never: (list: string) => string;
    console: (list: string) => string;
    noConsole: string;
    problems: (list: string) => string;
    noProblems: string;
    state: (path: string, value: string) => string;
    requests: (list: string) => string;
    noRequests: string;
    check: (list: string) => string;
    noErrors: string;
    gives: (value: string) => string;
    noError: string;
  };
  none: string;
  noKey: (key: string, lang: string) => string;
  noLanguage: (language: string) => string;
  noAccount: (id: string, known: string) => string;
}

export const PLAYING_WORDS: Record<Language, PlayingWords> = {
  en: {
    language: 'en',
    start: (lead) => (lead === null ? 'Run the widget' : `Run the widget with lead ${lead}`),
    steps: {
      selectLead: (what) => `Open lead ${what}`,
      selectAccount: (what) => `Open account ${what}`,
      setState: (what) => `Change the state: ${what}`,
      click: (what) => `Click ${what}`,
      fill: (what) => `Type ${what}`,
      select: (what) => `Choose ${what}`,
      press: (what) => `Press ${what}`,
      wait: (what) => `Wait for ${what}`,
      reload: () => 'Reload the page',
      panel: (what) => `${what} the panel of widgets`,
      evaluate: (what) => `Evaluate ${what}`,
      expect: (what) => `Expect ${what}`,
    },
    into: (what, where) => `${what} in ${where}`,
    label: 'label',
    text: 'text',
    inside: 'in',
    like: 'like',
    opened: 'Open',
    closed: 'Close',
    ofI18n: (key) => `the text ${key} of i18n`,
    one: (target) => `One ${target} that can be used`,
    faults: {
      none: (seen) => `There is none. The slot shows: ${seen}`,
      several: (seen) => `There are several: ${seen}. Name what they are in, with “in”.`,
      hidden: (seen) => `It is there, but is not to be seen. The slot shows: ${seen}`,
      disabled: () => 'It is disabled.',
      covered: (seen) => `It is covered by ${seen}.`,
      'read-only': () => 'The field is read-only.',
      'not-a-field': () => 'It is no field that a text can be typed into.',
      'not-a-list': () => 'It is no <select>; click on it and on what it opens.',
      'no-option': (seen) => `The list has: ${seen}`,
    },
    nothingSeen: 'nothing',
    expected: {
      slot: (targets) => `The slot shows ${targets}`,
      absent: (targets) => `The slot does not show ${targets}`,
      slotText: (text) => `The text of the slot is ${text}`,
      events: (list) => `Events in this order: ${list}`,
      never: (list) => `None of these: ${list}`,
      console: (list) => `Lines of the console in this order: ${list}`,
      noConsole: 'No line in the console',
      problems: (list) => `Just these problems: ${list}`,
      noProblems: 'No problems',
      state: (path, value) => `${path} is ${value}`,
      requests: (list) => `Requests in this order: ${list}`,
      noRequests: 'No requests',
      check: (list) => `Just these errors in the files: ${list}`,
      noErrors: 'No errors in the files',
      gives: (value) => `The value ${value}`,
      noError: 'No error',
    },
    none: 'none',
    noKey: (key, lang) => `i18n/${lang}.json has no text at ${key}.`,
    noLanguage: (language) => `The scenario has no text in this language (${language}).`,
    noAccount: (id, known) => `There is no account ${id}; there are ${known}.`,
  },
  ru: {
    language: 'ru',
    start: (lead) => (lead === null ? 'Запустить виджет' : `Запустить виджет в сделке ${lead}`),
    steps: {
      selectLead: (what) => `Открыть сделку ${what}`,
      selectAccount: (what) => `Открыть аккаунт ${what}`,
      setState: (what) => `Изменить состояние: ${what}`,
      click: (what) => `Щёлкнуть: ${what}`,
      fill: (what) => `Ввести ${what}`,
      select: (what) => `Выбрать ${what}`,
      press: (what) => `Нажать ${what}`,
      wait: (what) => `Дождаться: ${what}`,
      reload: () => 'Обновить страницу',
      panel: (what) => `${what} панель виджетов`,
      evaluate: (what) => `Выполнить ${what}`,
      expect: (what) => `Проверить: ${what}`,
    },
    into: (what, where) => `${what} — ${where}`,
    label: 'подпись',
    text: 'текст',
    inside: 'внутри',
    like: 'вида',
    opened: 'Развернуть',
    closed: 'Свернуть',
    ofI18n: (key) => `текст ${key} из i18n`,
    one: (target) => `Один доступный элемент: ${target}`,
    faults: {
      none: (seen) => `Такого нет. В слоте: ${seen}`,
      several: (seen) => `Таких несколько: ${seen}. Укажите через «in», внутри чего нужный.`,
      hidden: (seen) => `Элемент есть, но его не видно. В слоте: ${seen}`,
      disabled: () => 'Элемент недоступен (disabled).',
      covered: (seen) => `Элемент закрыт другим: ${seen}.`,
      'read-only': () => 'Поле только для чтения.',
      'not-a-field': () => 'Это не поле, в которое вводят текст.',
      'not-a-list': () => 'Это не <select>; щёлкните по нему и по тому, что он раскроет.',
      'no-option': (seen) => `В списке: ${seen}`,
    },
    nothingSeen: 'ничего',
    expected: {
      slot: (targets) => `В слоте видно: ${targets}`,
      absent: (targets) => `В слоте не видно: ${targets}`,
      slotText: (text) => `Текст слота — ${text}`,
      events: (list) => `События в таком порядке: ${list}`,
      never: (list) => `Ничего из этого не было: ${list}`,
      console: (list) => `Строки консоли в таком порядке: ${list}`,
      noConsole: 'В консоли ни одной строки',
      problems: (list) => `Ровно эти проблемы: ${list}`,
      noProblems: 'Ни одной проблемы',
      state: (path, value) => `${path} — ${value}`,
      requests: (list) => `Запросы в таком порядке: ${list}`,
      noRequests: 'Ни одного запроса',
      check: (list) => `Ровно эти ошибки в файлах: ${list}`,
      noErrors: 'Ни одной ошибки в файлах',
      gives: (value) => `Значение ${value}`,
      noError: 'Без исключения',
    },
    none: 'ничего',
    noKey: (key, lang) => `В i18n/${lang}.json нет текста ${key}.`,
    noLanguage: (language) => `В сценарии нет текста на этом языке (${language}).`,
    noAccount: (id, known) => `Аккаунта ${id} нет; есть ${known}.`,
  },
};
