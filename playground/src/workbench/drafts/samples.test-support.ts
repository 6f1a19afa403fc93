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
  /** With an account of the reader's. */
  2: {
    v: 2,
    id: 'mi3x9k2a-5f8z1r',
    rev: 3,
    name: 'Доставка',
    files: { 'personal_page.js': 'define([], () => ({}));' },
    carried: { binaries: {}, whole: false },
    accounts: {
      personalPageAccounts: 1,
      accounts: [
        {
          id: '50000',
          address: 'https://account50000.example',
          sys: {
            currencySymbol: '₽',
            dateFormat: 'dd.mm.yyyy',
            timeFormat: 'HH:MM',
            lang: 'ru',
            isRemovalAvailable: true,
            logoUrl: '',
            pageTitle: 'Новый аккаунт',
          },
          authors: {},
          leads: [
            {
              id: '50001',
              name: 'Новая сделка',
              lead: {
                id: '50001',
                pid: '50001',
                isLeadLoaded: true,
                fieldIds: [],
                statuses: [],
                managerId: '',
                contacts: {},
                company: null,
              },
              leadFields: {},
              contacts: [],
              messages: [{ author: '', at: '2026-11-16T09:40:00', text: 'Здравствуйте' }],
            },
          ],
        },
      ],
    },
    at: 1_795_730_400_000,
  },
} as const;
