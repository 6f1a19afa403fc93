import type { Language } from '../../contract/contract.ts';

export interface CabinetViewWords {
  label: string;
  width: string;
  /** What a width is called; null: that of the pane. */
  widths: (width: number | null) => string;
  scheme: string;
  schemes: Record<'page' | 'light' | 'dark', string>;
  lang: string;
  ofPage: string;
  /** The title of a tab that shows nothing but the cabinet. */
  aloneTitle: string;
  nothingLent: string;
}

const kinds = <Text>(small: Text, phone: Text, tablet: Text, desktop: Text) =>
  ({ 320: small, 390: phone, 768: tablet, 1280: desktop }) as Record<number, Text>;

const RU = kinds('небольшой телефон', 'телефон', 'планшет', 'компьютер');
const EN = kinds('small phone', 'phone', 'tablet', 'desktop');

/** The words of the row above the cabinet, which is loaded with both languages: they are few. */
export const CABINET_VIEW_WORDS: Record<Language, CabinetViewWords> = {
  ru: {
    label: 'Вид кабинета',
    width: 'Ширина',
    widths: (width) => (width === null ? 'по размеру панели' : `${width} px, ${RU[width]}`),
    scheme: 'Тема',
    schemes: { page: 'как на странице', light: 'светлая', dark: 'тёмная' },
    lang: 'Язык (sys.lang)',
    ofPage: 'как на странице',
    aloneTitle: 'Кабинет клиента',
    nothingLent:
      'Эта вкладка показывает кабинет из другой вкладки с песочницей, но та закрыта. Откройте песочницу и кабинет из неё заново.',
  },
  en: {
    label: 'What the cabinet looks like',
    width: 'Width',
    widths: (width) => (width === null ? 'that of the pane' : `${width} px, ${EN[width]}`),
    scheme: 'Colours',
    schemes: { page: 'those of the page', light: 'light', dark: 'dark' },
    lang: 'Language (sys.lang)',
    ofPage: 'that of the page',
    aloneTitle: 'Client cabinet',
    nothingLent:
      'This tab shows the cabinet of a playground in another tab, which is closed. Open the playground, and the cabinet from there.',
  },
};
