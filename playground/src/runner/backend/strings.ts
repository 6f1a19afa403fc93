import type { Language } from '../../contract/contract.ts';

/** Reasons why there is no Python, in the middle of a sentence. */
export interface BackendStrings {
  noWebAssembly: string;
  noPython: string;
  notDownloaded(reason: string): string;
  notStarted(reason: string): string;
  ended: string;
}

export const BACKEND_STRINGS: Record<Language, BackendStrings> = {
  ru: {
    noWebAssembly: 'в этом браузере нет WebAssembly или Web Workers',
    noPython: 'этот сайт собран без Python',
    notDownloaded: (reason) => `файлы Python не загрузились (${reason})`,
    notStarted: (reason) => `Python не запустился (${reason})`,
    ended: 'работа Python прервана извне, он запускается снова',
  },
  en: {
    noWebAssembly: 'this browser has no WebAssembly or no Web Workers',
    noPython: 'this site was built without Python',
    notDownloaded: (reason) => `the files of Python could not be downloaded (${reason})`,
    notStarted: (reason) => `Python did not start (${reason})`,
    ended: 'Python was ended from outside and is starting again',
  },
};
