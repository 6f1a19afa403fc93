import type { Language } from '../../contract/contract.ts';

/** The words of the question about a script, which is loaded with both languages: they are few. */
export const ORIGIN_WORDS: Record<
  Language,
  Record<'title' | 'text' | 'warning' | 'allow' | 'refuse', string>
> = {
  ru: {
    title: 'Загрузить скрипт с другого сайта?',
    text: 'Код просит подключить виджет с этого адреса. Его владелец увидит адрес целиком:',
    warning:
      'Скрипт выполнится в изолированном фрейме песочницы. Разрешайте, только если этот адрес вам знаком.',
    allow: 'Загрузить',
    refuse: 'Не загружать',
  },
  en: {
    title: 'Load a script from another site?',
    text: 'The code asks to add a widget from this address. All of it is sent to its owner:',
    warning:
      'The script will run in the playground’s sandboxed frame. Allow it only if you know this address.',
    allow: 'Load it',
    refuse: 'Do not load it',
  },
};
