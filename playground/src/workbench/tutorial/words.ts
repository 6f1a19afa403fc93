import type { Language } from '../../contract/contract.ts';

export interface TutorialWords {
  tasks: string;
  done: string;
  notDone: string;
  some: (done: number, total: number) => string;
  passed: string;
  finished: string;
  checking: string;
  unchecked: string;
  check: string;
  hint: string;
  show: string;
  solution: string;
  same: string;
  accept: string;
  close: string;
  accepted: string;
  anew: string;
  begun: string;
  back: string;
  next: string;
  overview: string;
  key: (keys: string) => string;
  yours: string;
  own: string;
  unkept: string;
  failed: string;
  removed: string;
  added: string;
  /** Of the overview. */
  begin: string;
  goOn: (title: string) => string;
  again: string;
  forget: string;
  forgotten: string;
}

export const TUTORIAL_WORDS: Record<Language, TutorialWords> = {
  ru: {
    tasks: 'Задания шага',
    done: 'Сделано:',
    notDone: 'Ещё не сделано:',
    some: (done, total) => `Сделано ${done} из ${total}`,
    passed: 'Шаг пройден',
    finished: 'Шаг пройден. Учебник тоже: у вас готов виджет для загрузки',
    checking: 'Проверяем…',
    unchecked: 'Запустите виджет — проверка начнётся сама',
    check: 'Проверить',
    hint: 'Подсказка',
    show: 'Показать решение',
    solution: 'Что изменит решение',
    same: 'Ваш код и есть решение',
    accept: 'Взять решение',
    close: 'Закрыть',
    accepted: 'Решение в редакторе. Отмена в редакторе (Ctrl+Z) вернёт ваш код',
    anew: 'Начать шаг заново',
    begun: 'Шаг начат заново. Отмена в редакторе (Ctrl+Z) вернёт ваш код',
    back: 'Назад',
    next: 'Дальше',
    overview: 'К списку шагов',
    key: (keys) => `${keys} — проверить, а после — дальше`,
    yours: 'Шаг продолжает ваш код',
    own: 'Прошлый шаг не пройден, поэтому здесь код учебника. Ваш код остался в своём шаге',
    unkept: 'Браузер не даёт хранить данные: прогресс забудется, когда вы закроете вкладку',
    failed: 'Не получилось проверить:',
    removed: 'убрано:',
    added: 'добавлено:',
    begin: 'Начать',
    goOn: (title) => `Продолжить: ${title}`,
    again: 'Пройти ещё раз',
    forget: 'Забыть прогресс',
    forgotten: 'Отметки сняты. Код каждого шага остался в нём',
  },
  en: {
    tasks: 'Tasks of this step',
    done: 'Done:',
    notDone: 'Not done yet:',
    some: (done, total) => `${done} of ${total} done`,
    passed: 'This step is passed',
    finished: 'This step is passed, and so is the tutorial: you have a widget to upload',
    checking: 'Checking…',
    unchecked: 'Run the widget: the check begins by itself',
    check: 'Check',
    hint: 'Hint',
    show: 'Show me',
    solution: 'What the solution changes',
    same: 'Your code is the solution',
    accept: 'Take the solution',
    close: 'Close',
    accepted: 'The solution is in the editor. Undo in the editor (Ctrl+Z) brings your code back',
    anew: 'Begin this step anew',
    begun: 'The step has begun anew. Undo in the editor (Ctrl+Z) brings your code back',
    back: 'Back',
    next: 'Next',
    overview: 'All steps',
    key: (keys) => `${keys} checks, and then goes on`,
    yours: 'This step goes on with your code',
    own: 'The step before is not passed, so that this is the code of the tutorial. Yours is still in its step',
    unkept: 'The browser keeps no data: your progress is forgotten when you close the tab',
    failed: 'It could not be checked:',
    removed: 'removed:',
    added: 'added:',
    begin: 'Begin',
    goOn: (title) => `Go on: ${title}`,
    again: 'Walk it again',
    forget: 'Forget the progress',
    forgotten: 'The ticks are gone. The code of each step is still in it',
  },
};
