import type { Language } from '../../contract/contract.ts';
import type { Act, LeftOut, Refused } from '../../protocol/recording.ts';
import type { Note } from './recording.ts';

/** What stands in a recorded file beside the steps, and is said of what is not recorded. */
export interface RecordingWords {
  head: string;
  headOfRun: string;
  refused: (refused: Refused & { act: Act['do'] }) => string;
  leftOut: Record<LeftOut, (what: string) => string>;
  notes: Record<Exclude<Note['kind'], 'refused' | 'left-out'>, string>;
  /** `path`: where in the state the text comes from. */
  unsteady: (text: string, path: string | null, pattern: string | null) => string;
}

const ACTS: Record<Language, Record<Act['do'], string>> = {
  en: { click: 'a click', fill: 'typing', select: 'a choice', press: 'a key', panel: 'the panel' },
  ru: { click: 'щелчок', fill: 'ввод', select: 'выбор', press: 'клавиша', panel: 'панель' },
};

export const RECORDING_WORDS: Record<Language, RecordingWords> = {
  en: {
    head: 'Recorded in the cabinet. Not in it: pointing, scrolling, the focus, pauses, files, passwords.',
    headOfRun:
      'Made from the timeline, which does not know clicks, keys and texts.\nPut them where they belong, or record the scenario instead.',
    refused: ({ act, refused, what, candidates }) =>
      `Left out: ${ACTS.en[act]} on ${what}. ` +
      {
        nameless:
          'It has no role with a name: use <button> or another control, or give it role and aria-label.',
        several: `The same words find ${candidates.join('; ')}: give each its own name by aria-label, or name what is around it.`,
        hidden: 'Nobody sees it: make the control itself visible.',
      }[refused],
    leftOut: {
      password: (what) => `Left out: a password in ${what}. Write a step fill with a made-up one.`,
      file: (what) => `Left out: a file in ${what}. Scenarios do not choose files.`,
      drag: (what) => `Left out: dragging ${what}. Scenarios do not drag.`,
      'double-click': (what) => `Of a double click on ${what} there are the two clicks only.`,
      menu: (what) => `Left out: the context menu of ${what}.`,
      deselect: (what) => `Left out: taking back a choice in ${what}.`,
    },
    notes: {
      'run-anew':
        'The widget was run anew here. A scenario loads the page anew, which keeps storages.',
      'settings-changed':
        'Settings of the cabinet were changed here; a scenario has them in start only.',
      'state-unsaid': 'Left out: a change of the state that a merge patch cannot say.',
    },
    unsteady: (text, path, pattern) =>
      `${text} has ${path ?? 'a number'} in it` +
      (pattern === null ? '.' : `; if that changes: ${pattern}`),
  },
  ru: {
    head: 'Записано в кабинете. Не записываются наведение, прокрутка, фокус, паузы, файлы, пароли.',
    headOfRun:
      'Составлено по событиям запуска, а среди них нет щелчков, клавиш и введённых текстов.\nДобавьте их на свои места или запишите сценарий.',
    refused: ({ act, refused, what, candidates }) =>
      `Пропущено: ${ACTS.ru[act]}, ${what}. ` +
      {
        nameless:
          'У элемента нет роли с именем: возьмите <button> или другой элемент управления либо задайте role и aria-label.',
        several: `Эти слова находят и ${candidates.join('; ')}: дайте каждому своё имя через aria-label или назовите то, что вокруг.`,
        hidden: 'Элемента не видно: сделайте видимым сам элемент управления.',
      }[refused],
    leftOut: {
      password: (what) => `Пропущено: пароль в ${what}. Напишите шаг fill с выдуманным паролем.`,
      file: (what) => `Пропущено: файл в ${what}. Сценарии файлов не выбирают.`,
      drag: (what) => `Пропущено: перетаскивание ${what}. Сценарии не перетаскивают.`,
      'double-click': (what) => `От двойного щелчка по ${what} записаны только два щелчка.`,
      menu: (what) => `Пропущено: контекстное меню ${what}.`,
      deselect: (what) => `Пропущено: отмена выбора в ${what}.`,
    },
    notes: {
      'run-anew':
        'Здесь виджет запущен заново. Сценарий загружает страницу заново, и хранилища остаются.',
      'settings-changed':
        'Здесь изменились настройки кабинета, а в сценарии они есть только в start.',
      'state-unsaid': 'Пропущено: изменение состояния, которого не выразить через merge patch.',
    },
    unsteady: (text, path, pattern) =>
      `${text} содержит ${path ?? 'число'}` +
      (pattern === null ? '.' : `; если оно меняется: ${pattern}`),
  },
};
