import type { Language } from '../contract/contract.ts';

const TEXTS = {
  ru: {
    loading: 'Загружаем редактор…',
    failed: 'Не удалось загрузить песочницу. Обновите страницу.',
    removed: 'Песочницу убрали со страницы.',
  },
  en: {
    loading: 'Loading the editor…',
    failed: 'The playground could not be loaded. Reload the page.',
    removed: 'The playground was taken out of the page.',
  },
} as const;

const SHELL =
  '<style>:host{display:block}:host([hidden]){display:none}p{margin:0;font-size:.8em}' +
  ':host([view=full]) p{min-height:70vh}</style><slot></slot><p role="status"></p>';

/** Shows what stands between the tags, and below it whether the workbench is being loaded. */
export function showShell(root: ShadowRoot): void {
  root.innerHTML = SHELL;
}

export function say(root: ShadowRoot, language: Language, what: 'loading' | 'failed'): void {
  root.querySelector('p')!.textContent = TEXTS[language][what];
}

/** The error for whoever asks something of an element that is not in the page. */
export function removed(language: Language): DOMException {
  return new DOMException(TEXTS[language].removed, 'AbortError');
}

/** The language of the closest element that has one; what is not Russian is English. */
export function languageOf(element: Element): Language {
  return element.closest<HTMLElement>('[lang]')?.lang.startsWith('ru') ? 'ru' : 'en';
}
