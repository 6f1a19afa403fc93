import type { Fault, Field } from '../../archive/details.ts';
import type { Language } from '../../contract/contract.ts';
import type { ExportKind } from '../../protocol/public.ts';

export interface DetailsWords {
  title: string;
  intro: string;
  labels: Record<Field, string>;
  hints: Partial<Record<Field, string>>;
  faults: Record<Fault, string>;
  submit: Record<ExportKind, string>;
  cancel: string;
  /** What the reader does with a project next. */
  project: string;
}

/** The words of the dialog and of what follows it, which are loaded with both languages: they are few. */
export const DETAILS_WORDS: Record<Language, DetailsWords> = {
  ru: {
    title: 'О виджете',
    intro:
      'Название и описание попадут в файлы i18n архива (описание — ещё и в краткое описание, и в текст тура), поддержка — в manifest.json. Для каждого виджета спросим один раз: ответы хранятся в этом браузере, их можно изменить после скачивания.',
    labels: {
      'name.ru': 'Название на русском',
      'description.ru': 'Описание на русском',
      'name.en': 'Название на английском',
      'description.en': 'Описание на английском',
      support: 'Поддержка: ссылка или почта',
    },
    hints: {
      'description.en': 'Требования к публичным интеграциям не допускают здесь русского текста.',
      support: 'Документация amoCRM требует ссылку, а если её нет — почту.',
    },
    faults: {
      missing: 'Заполните это поле.',
      unreachable: 'Введите ссылку, которая начинается с https://, или адрес почты.',
    },
    submit: { widget: 'Скачать widget.zip', project: 'Скачать проект' },
    cancel: 'Отмена',
    project:
      'Проект готов. Распакуйте widget-project.zip и откройте папку в своём редакторе: как проверить, упаковать и загрузить виджет, написано в её README.md.',
  },
  en: {
    title: 'About your widget',
    intro:
      'The name and the description go into the i18n files of the archive (the description also serves as the short one and as the text of the tour), the support into manifest.json. You are asked once for each widget: the answers stay in this browser, and you can change them after the download.',
    labels: {
      'name.ru': 'Name in Russian',
      'description.ru': 'Description in Russian',
      'name.en': 'Name in English',
      'description.en': 'Description in English',
      support: 'Support: a link or an email address',
    },
    hints: {
      'description.en': 'The requirements for public integrations allow no Russian text here.',
      support: 'amoCRM’s documentation requires a link or, if there is none, an email address.',
    },
    faults: {
      missing: 'Fill in this field.',
      unreachable: 'Enter a link that begins with https:// or an email address.',
    },
    submit: { widget: 'Download widget.zip', project: 'Download the project' },
    cancel: 'Cancel',
    project:
      'The project is ready. Unpack widget-project.zip and open the folder in your editor: its README.md says how to check, pack and upload the widget.',
  },
};
