import type { Language } from '../../contract/contract.ts';
import type { ScenarioReport, ScenarioStep } from '../../protocol/public.ts';

/** What a scenario is played under, one after the other. */
export type Variety = 'alternatives' | 'languages';

export interface ScenarioWords {
  list: string;
  empty: string;
  add: string;
  /** What a first scenario is called, and its text. */
  firstFile: string;
  first: (lead: string, other: string) => string;
  play: (title: string) => string;
  playAll: string;
  stepwise: (title: string) => string;
  step: string;
  pause: string;
  goOn: string;
  stop: string;
  open: (file: string, line: number) => string;
  steps: (title: string) => string;
  faults: (count: number) => string;
  playing: (done: number, total: number) => string;
  waiting: (step: string) => string;
  status: Record<ScenarioReport['status'], string>;
  ofStep: Record<ScenarioStep['status'], string>;
  expected: string;
  actual: string;
  milliseconds: (ms: number) => string;
  all: (passed: number, total: number) => string;
  tryEach: Record<Variety, string>;
  tried: Record<Variety, (passed: number, total: number) => string>;
  console: string;
  picture: string;
  savePicture: string;
  noText: string;
}

const FIRST = (title: string, lead: string, other: string): string => `scenario: 1
title: ${title}
start: {lead: "${lead}"}
steps:
  - expect: {events: [slot.registered], problems: []}
  - selectLead: "${other}"
  - expect: {events: [initLead.destroyed, initLead.called, slot.registered], problems: []}
`;

export const SCENARIO_WORDS: Record<Language, ScenarioWords> = {
  en: {
    list: 'Scenarios',
    empty:
      'A scenario is a file scenarios/*.yaml that does what a client does and checks what comes of it.',
    add: 'Add a first scenario',
    firstFile: 'scenarios/first.yaml',
    first: (lead, other) => FIRST('The widget follows the lead', lead, other),
    play: (title) => `Play: ${title}`,
    playAll: 'Play all',
    stepwise: (title) => `Step by step: ${title}`,
    step: 'Next step',
    pause: 'Pause',
    goOn: 'Go on',
    stop: 'Stop',
    open: (file, line) => `Show line ${line} of ${file}`,
    steps: (title) => `Steps: ${title}`,
    faults: (count) => (count === 1 ? '1 mistake in the file' : `${count} mistakes in the file`),
    playing: (done, total) => `Step ${done} of ${total}…`,
    waiting: (step) => `Paused before: ${step}`,
    status: { passed: 'Passed', failed: 'Failed', stopped: 'Stopped', invalid: 'Cannot be read' },
    ofStep: {
      waiting: 'not taken yet',
      running: 'being taken',
      passed: 'passed',
      failed: 'failed',
      skipped: 'not taken',
    },
    expected: 'Expected',
    actual: 'Actual',
    milliseconds: (ms) => `${ms} ms`,
    all: (passed, total) => `${passed} of ${total} scenarios passed.`,
    tryEach: { alternatives: 'Play under each alternative', languages: 'Play in each language' },
    tried: {
      alternatives: (passed, total) => `Passes under ${passed} of ${total} alternatives.`,
      languages: (passed, total) => `Passes in ${passed} of ${total} languages.`,
    },
    console: 'Console',
    picture: 'What the cabinet showed',
    savePicture: 'Save the picture',
    noText: 'play: expected the text of a scenario or the name of its file.',
  },
  ru: {
    list: 'Сценарии',
    empty:
      'Сценарий — это файл scenarios/*.yaml: он делает то же, что клиент, и проверяет, что из этого вышло.',
    add: 'Добавить первый сценарий',
    firstFile: 'scenarios/first.yaml',
    first: (lead, other) => FIRST('Виджет следует за сделкой', lead, other),
    play: (title) => `Выполнить: ${title}`,
    playAll: 'Выполнить все',
    stepwise: (title) => `По шагам: ${title}`,
    step: 'Следующий шаг',
    pause: 'Пауза',
    goOn: 'Продолжить',
    stop: 'Остановить',
    open: (file, line) => `Показать строку ${line} файла ${file}`,
    steps: (title) => `Шаги: ${title}`,
    faults: (count) => `Ошибок в файле: ${count}`,
    playing: (done, total) => `Шаг ${done} из ${total}…`,
    waiting: (step) => `Пауза перед шагом: ${step}`,
    status: {
      passed: 'Пройден',
      failed: 'Не пройден',
      stopped: 'Остановлен',
      invalid: 'Не читается',
    },
    ofStep: {
      waiting: 'ещё не выполнялся',
      running: 'выполняется',
      passed: 'выполнен',
      failed: 'не выполнен',
      skipped: 'не выполнялся',
    },
    expected: 'Ожидалось',
    actual: 'На деле',
    milliseconds: (ms) => `${ms} мс`,
    all: (passed, total) => `Пройдено сценариев: ${passed} из ${total}.`,
    tryEach: {
      alternatives: 'Выполнить при каждом варианте',
      languages: 'Выполнить на каждом языке',
    },
    tried: {
      alternatives: (passed, total) => `Проходит при вариантах: ${passed} из ${total}.`,
      languages: (passed, total) => `Проходит на языках: ${passed} из ${total}.`,
    },
    console: 'Консоль',
    picture: 'Что показывал кабинет',
    savePicture: 'Сохранить картинку',
    noText: 'play: нужен текст сценария или имя его файла.',
  },
};
