export const SCRIPT = 'script.js';

/** The file with the texts of a language. */
export const textsOf = (language: string): string => `i18n/${language}.json`;
