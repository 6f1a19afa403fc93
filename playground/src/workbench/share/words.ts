import { shownName } from '../readable-name.ts';
import type { Language } from '../../contract/contract.ts';
import { LARGEST, type LinkFault, MOST_FILES } from '../../share/link.ts';
import type { Secret } from '../../share/secrets.ts';
import type { Reach } from './reach.ts';

export interface ShareWords {
  title: string;
  /** The lead is null where the link does not name it. */
  holds: (files: readonly string[], lead: string | null) => string;
  leftOut: string;
  link: string;
  length: (characters: number) => string;
  reach: Record<Reach, string>;
  noBackend: string;
  /** Of files that are no text. */
  noBinaries: (files: readonly string[]) => string;
  copy: string;
  copied: string;
  notCopied: string;
  download: string;
  close: string;
  secrets: string;
  secret: (secret: Secret) => string;
  /** Why no link is made. */
  unmade: (fault: LinkFault) => string;
  noPage: string;
  /** Code from a link was opened; `changed`: with what the reader has written into it before. */
  opened: (changed: boolean) => string;
  noLead: (lead: string) => string;
  /** A link would take the place of code that the browser does not keep. */
  notSaved: string;
  unfit: (fault: LinkFault) => string;
}

const number = (value: number, language: Language): string => value.toLocaleString(language);

/** The words of what a link is made in and of one that is opened, which come with both languages: they are few. */
export const SHARE_WORDS: Record<Language, ShareWords> = {
  ru: {
    title: 'Поделиться ссылкой',
    holds: (files, lead) =>
      `В ссылке: ${files.join(', ')}${lead === null ? '' : ` и открытая сделка ${lead}`}. Получатель увидит код в своей песочнице и сам решит, запускать ли его.`,
    leftOut:
      'Настройки кабинета, client_secret и токен в ссылку не попадают. Код лежит в ней самой, а не на сервере: его прочитает любой, у кого она есть, и отозвать её нельзя.',
    link: 'Ссылка',
    length: (characters) => `Длина ссылки в символах: ${number(characters, 'ru')}.`,
    reach: {
      anywhere: 'Пройдёт в любом известном нам мессенджере.',
      most: 'Большинство мессенджеров примут такую ссылку, но некоторые обрежут.',
      few: 'Это слишком много: мессенджеры часто обрезают такие ссылки без предупреждения. Лучше отправьте архив.',
    },
    noBinaries: (files) =>
      `Картинки и другие файлы не из текста в ссылку не попадают: ${files.join(', ')}. Чтобы передать и их, отправьте архив.`,
    noBackend: 'backend.py в архив не входит: отправьте его отдельно.',
    copy: 'Скопировать ссылку',
    copied: 'Ссылка скопирована.',
    notCopied: 'Браузер не дал скопировать. Ссылка выделена: нажмите Ctrl+C или Cmd+C.',
    download: 'Скачать widget.zip',
    close: 'Закрыть',
    secrets:
      'Ссылка не создана: в коде есть то, чего другим видеть нельзя. Уберите это из кода и попробуйте снова.',
    secret: ({ kind, file, line }) =>
      `${shownName(file)}, строка ${line}: ${
        { token: 'токен', 'client-secret': 'client_secret', 'private-key': 'закрытый ключ' }[kind]
      }`,
    unmade: (fault) =>
      fault.code === 'path'
        ? `Ссылка не создана: файл с именем «${shownName(fault.name)}» через ссылку не передать. Переименуйте его или отправьте архив.`
        : 'Виджет не помещается в ссылку. Отправьте архив.',
    noPage: 'На этом сайте нет страницы с песочницей, поэтому ссылке некуда вести.',
    opened: (changed) =>
      `Это чужой код из ссылки${changed ? ', с вашими правками' : ''}. Прочитайте его, прежде чем запускать. Ваш черновик остался прежним.`,
    noLead: (lead) => `Сделки ${shownName(lead)} из ссылки здесь нет, поэтому открыта другая.`,
    notSaved:
      'Ссылка не открыта: ваш код не сохранён в браузере и пропал бы. Скачайте его, а затем обновите страницу.',
    unfit: (fault) => {
      switch (fault.code) {
        case 'damaged':
          return 'Ссылка неполная или повреждена: возможно, её обрезал мессенджер. Попросите прислать её ещё раз или прислать архив.';
        case 'newer':
          return 'Ссылка создана в более новой версии песочницы. Обновите страницу, а если не поможет, попросите прислать архив.';
        case 'too-large':
          return `Ссылка не открыта: в ней больше ${LARGEST / 1e6} МБ или больше ${MOST_FILES} файлов.`;
        case 'no-widget':
          return 'Ссылка не открыта: виджета в ней нет.';
        case 'path':
          return `Ссылка не открыта: в ней есть файл с недопустимым именем «${shownName(fault.name)}».`;
        case 'unknown':
          return `Ссылка не открыта: в ней есть «${shownName(fault.name)}», а это через ссылку не передаётся.`;
      }
    },
  },
  en: {
    title: 'Share by link',
    holds: (files, lead) =>
      `In the link: ${files.join(', ')}${lead === null ? '' : ` and the open lead, ${lead}`}. Whoever opens it sees the code in a playground of their own and decides whether to run it.`,
    leftOut:
      'The cabinet’s settings, the client_secret and the token are not in it. The code is in the link itself, not on a server: anyone who has the link can read it, and you cannot take it back.',
    link: 'Link',
    length: (characters) => `Length of the link: ${number(characters, 'en')} characters.`,
    reach: {
      anywhere: 'Short enough for any messenger we know of.',
      most: 'Most messengers take a link of this length, but some cut it off.',
      few: 'That is too long: messengers often cut such links off without saying so. Send the archive instead.',
    },
    noBinaries: (files) =>
      `Images and other files that are not text stay out of the link: ${files.join(', ')}. To pass them on, send the archive.`,
    noBackend: 'backend.py is not in the archive: send it separately.',
    copy: 'Copy the link',
    copied: 'The link is copied.',
    notCopied: 'The browser did not allow copying. The link is selected: press Ctrl+C or Cmd+C.',
    download: 'Download widget.zip',
    close: 'Close',
    secrets:
      'No link was made: the code contains what others must not see. Remove it from the code and try again.',
    secret: ({ kind, file, line }) =>
      `${shownName(file)}, line ${line}: ${
        { token: 'a token', 'client-secret': 'a client_secret', 'private-key': 'a private key' }[
          kind
        ]
      }`,
    unmade: (fault) =>
      fault.code === 'path'
        ? `No link was made: a file named “${shownName(fault.name)}” cannot be passed on by a link. Rename it or send the archive.`
        : 'The widget does not fit into a link. Send the archive.',
    noPage: 'This site has no page with the playground, so there is nowhere for a link to lead.',
    opened: (changed) =>
      `This is somebody else’s code, from a link${changed ? ', with your changes' : ''}. Read it before you run it. Your own draft is as you left it.`,
    noLead: (lead) => `There is no lead ${shownName(lead)} here, so another one is open.`,
    notSaved:
      'The link was not opened: your code is not saved in the browser and would be lost. Download it, then reload the page.',
    unfit: (fault) => {
      switch (fault.code) {
        case 'damaged':
          return 'The link is incomplete or damaged: a messenger may have cut it off. Ask for it again, or for the archive.';
        case 'newer':
          return 'The link was made by a newer version of the playground. Reload the page; if that does not help, ask for the archive.';
        case 'too-large':
          return `The link was not opened: it holds more than ${LARGEST / 1e6} MB or more than ${MOST_FILES} files.`;
        case 'no-widget':
          return 'The link was not opened: there is no widget in it.';
        case 'path':
          return `The link was not opened: it holds a file with an invalid name, “${shownName(fault.name)}”.`;
        case 'unknown':
          return `The link was not opened: it holds “${shownName(fault.name)}”, which links do not carry.`;
      }
    },
  },
};
