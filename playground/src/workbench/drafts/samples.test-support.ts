/**
 * One draft of every version that a page has ever kept, as it stands in the reader's browser. A new version adds its
 * own; these stay as they are, since readers have such drafts.
 */
export const SAMPLES = {
  /** The text of `personal-page-draft:playground/#` in localStorage: one draft a playground, without a name. */
  unnamed: JSON.stringify({
    version: 1,
    files: {
      'personal_page.js': "define(['amocrm-sdk'], () => ({ initLead() {} }));\r\n// привет 👋",
      'backend.py': 'def application(environ, start_response): ...\n',
    },
  }),
  /** The same of a playground in the middle of a text, with what it began as. */
  example: JSON.stringify({
    version: 1,
    files: { 'personal_page.js': 'changed' },
    initial: { 'personal_page.js': 'given' },
    lead: '1002',
  }),
  /** A record of the database. */
  1: {
    v: 1,
    id: 'mi3x9k2a-5f8z1q',
    rev: 7,
    name: 'Доставка',
    files: { 'personal_page.js': 'define([], () => ({}));', 'i18n/ru.json': '{}' },
    carried: { binaries: { 'images/logo.png': 'iVBORw==' }, whole: true },
    at: 1_795_730_400_000,
  },
} as const;
