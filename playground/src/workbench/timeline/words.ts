import type { Language } from '../../contract/contract.ts';
import type { LaneId } from './lanes.ts';
import type { Step } from './promised.ts';

export interface TimelineWords {
  /** The list of events. */
  list: string;
  lanes: Record<LaneId, string>;
  lanesHint: string;
  filter: string;
  all: string;
  search: string;
  /** The same in a field that has room for one word. */
  find: string;
  widget: string;
  allWidgets: string;
  views: Record<'events' | 'promised' | 'compared', string>;
  /** What the views are called where there is room. */
  titles: Record<'promised' | 'compared', string>;
  viewsLabel: string;
  order: string;
  byOrder: string;
  zoomIn: string;
  zoomOut: string;
  clear: string;
  cleared: (count: number) => string;
  showAll: string;
  save: string;
  empty: string;
  filtered: string;
  milliseconds: (value: number) => string;
  /** So many events were left out here. */
  missed: (count: number) => string;
  details: string;
  close: string;
  took: (value: string) => string;
  code: string;
  changedSince: string;
  cause: string;
  effects: string;
  same: string;
  more: (count: number) => string;
  changes: string;
  change: Record<'place' | 'before' | 'after', string>;
  nothing: string;
  whole: string;
  state: string;
  unknown: string;
  promised: {
    hint: string;
    stay: (lead: string, widget: string) => string;
    step: string;
    happened: string;
    assumed: string;
    documented: string;
    outcomes: Record<Step['outcome'], string>;
    none: string;
  };
  compared: {
    hint: string;
    none: string;
    same: string;
    sameCode: string;
    otherCode: string;
    assumed: string;
    alternative: (before: string, after: string) => string;
    onlyAlternative: string;
    part: (anchor: string) => string;
    beginning: string;
    gone: string;
    new: string;
    moved: string;
    times: (count: number) => string;
    /** So many events after it, too. */
    following: (count: number) => string;
    was: (before: string, after: string) => string;
    count: (before: number, after: number) => string;
    duration: (before: string, after: string) => string;
    tooDifferent: string;
    fields: Readonly<Record<string, string>>;
  };
}

const plural = new Intl.PluralRules('ru');

function count(value: number, one: string, few: string, many: string): string {
  const form = plural.select(value);
  return `${value} ${form === 'one' ? one : form === 'few' ? few : many}`;
}

const some = (value: number, one: string, many: string): string =>
  `${value} ${value === 1 ? one : many}`;

/** The words of the timeline, which is loaded when it is first opened. */
export const TIMELINE_WORDS: Record<Language, TimelineWords> = {
  ru: {
    list: 'События запуска',
    lanes: {
      cabinet: 'кабинет',
      module: 'модуль',
      initLead: 'initLead',
      slot: 'слот',
      subscription: 'подписки',
      state: 'состояние',
      network: 'сеть',
      backend: 'бэкенд',
    },
    lanesHint: 'Дорожки событий: те же события есть в списке ниже',
    filter: 'Какие события показать',
    all: 'Все дорожки',
    search: 'Найти событие',
    find: 'Найти',
    widget: 'Виджет',
    allWidgets: 'Все виджеты',
    views: { events: 'События', promised: 'Обещано', compared: 'Сравнение' },
    titles: { promised: 'Обещанный порядок', compared: 'Прошлый запуск и этот' },
    viewsLabel: 'Что показать',
    order: 'По порядку',
    byOrder: 'Расставить события по порядку, а не по времени',
    zoomIn: 'Крупнее',
    zoomOut: 'Мельче',
    clear: 'Скрыть показанные',
    cleared: (value) => `${count(value, 'событие скрыто', 'события скрыты', 'событий скрыто')}.`,
    showAll: 'Показать все',
    save: 'Скачать JSON',
    empty: 'Здесь появятся вызовы колбэков, чтение состояния и подписки — по порядку.',
    filtered: 'Таких событий нет.',
    milliseconds: (value) => `${value} мс`,
    missed: (value) =>
      `${count(value, 'событие пропущено', 'события пропущены', 'событий пропущено')}: их было слишком много сразу`,
    details: 'Событие',
    close: 'Закрыть событие',
    took: (value) => `Длилось ${value}`,
    code: 'Код, который это вызвал',
    changedSince: 'После запуска этот файл изменился, строка могла сместиться.',
    cause: 'Причина',
    effects: 'Следствия',
    same: 'Тот же вызов',
    more: (value) => `и ещё ${value}`,
    changes: 'Что изменилось',
    change: { place: 'Где', before: 'Было', after: 'Стало' },
    nothing: 'нет',
    whole: 'вся сущность',
    state: 'Состояние в этот момент',
    unknown: 'неизвестно: часть событий пропущена',
    promised: {
      hint: 'Порядок, который обещает документация или мы предполагаем, рядом с тем, что произошло.',
      stay: (lead, widget) => (widget ? `Сделка ${lead}, ${widget}` : `Сделка ${lead}`),
      step: 'Обещано',
      happened: 'Произошло',
      assumed: 'предположение',
      documented: 'документировано',
      outcomes: {
        kept: 'как обещано',
        early: 'раньше, чем обещано',
        open: 'не было',
        never: 'не было, как и обещано',
        broken: 'было, хотя не обещано',
      },
      none: 'initLead ещё не вызывался, сравнивать нечего.',
    },
    compared: {
      hint: 'Чем этот запуск отличается от прошлого. Номера, время и то, что меняется в каждом запуске, не сравниваются.',
      none: 'Сравнивать пока не с чем: запустите виджет ещё раз.',
      same: 'Различий нет.',
      sameCode: 'Код не менялся.',
      otherCode: 'Код изменён.',
      assumed: 'как мы предполагаем',
      alternative: (before, after) => `Был вариант «${before}», стал «${after}».`,
      onlyAlternative: 'Больше ничего не менялось: различия — следствие варианта.',
      part: (anchor) => `После ${anchor}`,
      beginning: 'В начале',
      gone: 'Пропало',
      new: 'Появилось',
      moved: 'Сместилось',
      times: (value) => count(value, 'раз', 'раза', 'раз'),
      following: (value) => `и ещё ${count(value, 'событие', 'события', 'событий')} после него`,
      was: (before, after) => `было ${before}, стало ${after}`,
      count: (before, after) =>
        `было ${count(before, 'раз', 'раза', 'раз')} подряд, стало ${count(after, 'раз', 'раза', 'раз')}`,
      duration: (before, after) => `длилось ${before}, теперь ${after}`,
      tooDifferent: 'Дальше запуски слишком разные, чтобы их сравнивать.',
      fields: {
        callbacks: 'колбэки',
        returned: 'что возвращено',
        awaited: 'ждали ли промиса',
        cleanup: 'очистка',
        reason: 'причина',
        isNull: 'вернулся ли null',
        subscribers: 'сколько подписок узнало',
        withInitialResult: 'запрошено ли начальное значение',
        emptyToken: 'пуст ли токен',
        outcome: 'чем закончилось',
        status: 'код ответа',
      },
    },
  },
  en: {
    list: 'Events of the run',
    lanes: {
      cabinet: 'cabinet',
      module: 'module',
      initLead: 'initLead',
      slot: 'slot',
      subscription: 'subscriptions',
      state: 'state',
      network: 'network',
      backend: 'backend',
    },
    lanesHint: 'Lanes of events: the list below has the same events',
    filter: 'Which events to show',
    all: 'All lanes',
    search: 'Find an event',
    find: 'Find',
    widget: 'Widget',
    allWidgets: 'All widgets',
    views: { events: 'Events', promised: 'Promised', compared: 'Compared' },
    titles: { promised: 'Promised order', compared: 'The run before and this one' },
    viewsLabel: 'What to show',
    order: 'By order',
    byOrder: 'Place the events by order instead of by time',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    clear: 'Hide those so far',
    cleared: (value) => `${some(value, 'event is', 'events are')} hidden.`,
    showAll: 'Show all',
    save: 'Download JSON',
    empty: 'Calls of callbacks, reads of the state and subscriptions appear here, in order.',
    filtered: 'There are no such events.',
    milliseconds: (value) => `${value} ms`,
    missed: (value) =>
      `${some(value, 'event was', 'events were')} left out: there were too many at once`,
    details: 'Event',
    close: 'Close the event',
    took: (value) => `Took ${value}`,
    code: 'The code that caused it',
    changedSince: 'This file has changed since the run, so the line may have moved.',
    cause: 'Cause',
    effects: 'Effects',
    same: 'The same call',
    more: (value) => `and ${value} more`,
    changes: 'What changed',
    change: { place: 'Where', before: 'Before', after: 'After' },
    nothing: 'nothing',
    whole: 'the whole entity',
    state: 'The state at this moment',
    unknown: 'not known: some events were left out',
    promised: {
      hint: 'The order that the documentation promises, or that we assume, beside what happened.',
      stay: (lead, widget) => (widget ? `Lead ${lead}, ${widget}` : `Lead ${lead}`),
      step: 'Promised',
      happened: 'Happened',
      assumed: 'assumed',
      documented: 'documented',
      outcomes: {
        kept: 'as promised',
        early: 'earlier than promised',
        open: 'did not happen',
        never: 'did not happen, as promised',
        broken: 'happened, against the promise',
      },
      none: 'initLead has not been called yet, so there is nothing to compare.',
    },
    compared: {
      hint: 'In what this run differs from the one before. Numbers, times and what differs in each run are not compared.',
      none: 'There is nothing to compare with yet: run the widget again.',
      same: 'There are no differences.',
      sameCode: 'The code is the same.',
      otherCode: 'The code was changed.',
      assumed: 'as we assume',
      alternative: (before, after) => `The alternative was “${before}” and is “${after}”.`,
      onlyAlternative: 'Nothing else was changed: the differences are its effect.',
      part: (anchor) => `After ${anchor}`,
      beginning: 'At the beginning',
      gone: 'Gone',
      new: 'New',
      moved: 'Moved',
      times: (value) => some(value, 'time', 'times'),
      following: (value) => `and ${some(value, 'event', 'events')} after it`,
      was: (before, after) => `was ${before}, is ${after}`,
      count: (before, after) =>
        `${some(before, 'time', 'times')} in a row before, ${some(after, 'time', 'times')} now`,
      duration: (before, after) => `took ${before}, takes ${after}`,
      tooDifferent: 'From here on the runs are too different to be compared.',
      fields: {
        callbacks: 'the callbacks',
        returned: 'what was returned',
        awaited: 'whether a promise was awaited',
        cleanup: 'the cleanup',
        reason: 'the reason',
        isNull: 'whether the result was null',
        subscribers: 'how many subscriptions were notified',
        withInitialResult: 'whether the initial value was requested',
        emptyToken: 'whether the token was empty',
        outcome: 'the outcome',
        status: 'the HTTP status',
      },
    },
  },
};
