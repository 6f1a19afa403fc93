import type { Language } from '../../contract/contract.ts';

export interface RecorderWords {
  label: string;
  record: string;
  about: string;
  title: string;
  stop: string;
  undo: string;
  discard: string;
  expect: string;
  endPick: string;
  pick: string;
  event: string;
  chooseEvent: string;
  text: string;
  play: string;
  recording: string;
  notice: string;
  discarded: string;
  done: (file: string) => string;
  titleOfRun: string;
  doneOfRun: (file: string) => string;
  nothingRan: string;
  nothingToExpect: (what: string) => string;
  endedByPlay: string;
  endedByCabinet: string;
  endedByHang: string;
  endedFull: string;
}

export const RECORDER_WORDS: Record<Language, RecorderWords> = {
  en: {
    label: 'Recording',
    record: 'Record',
    about: 'Runs the widget anew and records what you do in the cabinet',
    title: 'Recorded scenario',
    stop: 'Stop recording',
    undo: 'Take back the last step',
    discard: 'Discard',
    expect: 'Expect an element…',
    endPick: 'Do not pick',
    pick: 'Click in the slot what has to be there. Esc ends that.',
    event: 'Expect an event',
    chooseEvent: 'Expect an event…',
    text: 'What is recorded',
    play: 'Play what was recorded',
    recording: 'Recording what you do in the cabinet.',
    notice:
      'Recording: do in the cabinet what a client would. To end it, press Stop recording in the tab Scenarios.',
    discarded: 'The recording is discarded.',
    done: (file) => `The recording is in ${file}.`,
    titleOfRun: 'Scenario of a run',
    doneOfRun: (file) => `The scenario is in ${file}. Clicks and keys are not in it.`,
    nothingRan: 'Nothing has happened yet: run the widget first.',
    nothingToExpect: (what) =>
      `${what} cannot be expected: it has neither a role with a name nor a text of its own.`,
    endedByPlay: 'The recording has ended, since a scenario is played.',
    endedByCabinet: 'The recording has ended, since the cabinet is gone.',
    endedByHang: 'The recording has ended, since the widget hung and was stopped.',
    endedFull: 'The recording has ended, since a scenario has at most 200 steps.',
  },
  ru: {
    label: 'Запись',
    record: 'Записать',
    about: 'Запускает виджет заново и записывает, что вы делаете в кабинете',
    title: 'Записанный сценарий',
    stop: 'Остановить запись',
    undo: 'Убрать последний шаг',
    discard: 'Не сохранять',
    expect: 'Ожидать элемент…',
    endPick: 'Не выбирать',
    pick: 'Щёлкните в слоте по тому, что должно там быть. Esc отменяет выбор.',
    event: 'Ожидать событие',
    chooseEvent: 'Ожидать событие…',
    text: 'Что записано',
    play: 'Выполнить записанное',
    recording: 'Записывается всё, что вы делаете в кабинете.',
    notice:
      'Идёт запись: делайте в кабинете то, что делал бы клиент. Закончить — «Остановить запись» на вкладке «Сценарии».',
    discarded: 'Запись не сохранена.',
    done: (file) => `Запись — в файле ${file}.`,
    titleOfRun: 'Сценарий запуска',
    doneOfRun: (file) => `Сценарий — в файле ${file}. Щелчков и клавиш в нём нет.`,
    nothingRan: 'Пока ничего не произошло: сначала запустите виджет.',
    nothingToExpect: (what) =>
      `Ожидать нельзя: у ${what} нет ни роли с именем, ни собственного текста.`,
    endedByPlay: 'Запись закончена, потому что выполняется сценарий.',
    endedByCabinet: 'Запись закончена, потому что кабинета больше нет.',
    endedByHang: 'Запись закончена, потому что виджет завис и остановлен.',
    endedFull: 'Запись закончена, потому что в сценарии не больше 200 шагов.',
  },
};
