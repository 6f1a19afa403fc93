import type { Language } from '../contract/contract.ts';

/** Reasons why there is no Python, in the middle of a sentence. */
export interface PythonWords {
  noWebAssembly: string;
  noPython: string;
  notDownloaded(reason: string): string;
  notStarted(reason: string): string;
  ended: string;
  broken(reason: string): string;
  exhausted: string;
  misused: string;
}

export const PYTHON_WORDS: Record<Language, PythonWords> = {
  ru: {
    noWebAssembly: 'в этом браузере нет WebAssembly или Web Workers',
    noPython: 'этот сайт собран без Python',
    notDownloaded: (reason) => `файлы Python не загрузились (${reason})`,
    notStarted: (reason) => `Python не запустился (${reason})`,
    ended: 'работа Python прервана извне',
    broken: (reason) => `в самом Python произошёл сбой (${reason})`,
    exhausted: 'кончилась память; всё, что бэкенд в ней хранил, потеряно',
    misused: 'backend.py слал странице то, чего Python не отправляет, поэтому Python остановлен',
  },
  en: {
    noWebAssembly: 'this browser has no WebAssembly or no Web Workers',
    noPython: 'this site was built without Python',
    notDownloaded: (reason) => `the files of Python could not be downloaded (${reason})`,
    notStarted: (reason) => `Python did not start (${reason})`,
    ended: 'Python was ended from outside',
    broken: (reason) => `Python itself has failed (${reason})`,
    exhausted: 'its memory was used up, and what the backend kept in it is lost',
    misused: 'backend.py posted to the page what Python never does, so Python was stopped',
  },
};
