import type { Language } from '../../contract/contract.ts';

export interface AssistantWords {
  /** How well it is known what something means. */
  meaning: Record<'assumed' | 'unknown', string>;
  returns: string;
  /** In the place of a text that a language's file lacks. */
  noText: string;
  /** The cursor is at no word that the contract, the code or the texts know. */
  nothing: string;
  /** What is ready for the line of the cursor. */
  fixes: { label: string; none: string };
  /** What is read aloud when the cursor comes to an argument. */
  argument: (signature: string, parameter: string, summary: string) => string;
}

/** The words of the help in writing, which are loaded with both languages: they are few. */
export const ASSISTANT_WORDS: Record<Language, AssistantWords> = {
  ru: {
    meaning: {
      assumed: 'Смысл — наше предположение, в документации amoCRM его нет.',
      unknown: 'Смысл неизвестен: в документации есть только имя и тип.',
    },
    returns: 'Возвращает:',
    noText: 'такой строки нет',
    nothing: 'Об этом слове справочник ничего не знает.',
    fixes: { label: 'Исправления', none: 'Для этой строки нет готовых исправлений.' },
    argument: (signature, parameter, summary) =>
      `${signature}. Сейчас параметр ${parameter}. ${summary}`,
  },
  en: {
    meaning: {
      assumed: 'The meaning is our assumption; amoCRM does not document it.',
      unknown: 'The meaning is unknown: only the name and the type are documented.',
    },
    returns: 'Returns:',
    noText: 'no such text',
    nothing: 'The reference knows nothing of this word.',
    fixes: { label: 'Fixes', none: 'There is no ready fix for this line.' },
    argument: (signature, parameter, summary) =>
      `${signature}. Now at the parameter ${parameter}. ${summary}`,
  },
};
