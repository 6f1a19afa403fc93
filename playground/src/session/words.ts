import type { Language } from '../contract/contract.ts';
import type { Obstacle } from './widgets/obstacle.ts';

/** What the runner itself puts before the reader. */
export interface Words {
  frameTitle: string;
  /** Reasons why a script could not be fetched. */
  notHttp: string;
  withName: string;
  tooLarge(megabytes: number): string;
  tooSlow: string;
  tooMany: string;
  redirected: string;
  obstacles: Record<Obstacle, string>;
  noLead(id: string, known: readonly string[]): string;
  /** Why nothing can be asked of the cabinet. */
  stopped: string;
  notEntered: string;
  closed: string;
  silent: string;
  documentGone: string;
}

export const WORDS: Record<Language, Words> = {
  ru: {
    frameTitle: 'Личный кабинет клиента в песочнице',
    notHttp: 'адрес должен начинаться с http:// или https://',
    withName: 'в адресе не должно быть имени пользователя и пароля',
    tooLarge: (megabytes) => `файл больше ${megabytes.toLocaleString('ru')} МБ`,
    tooSlow: 'за 20 секунд сервер не отдал файл целиком',
    tooMany: 'скрипты подключаются слишком часто: двадцать подряд, дальше по одному в пять секунд',
    redirected: 'сервер перенаправляет на другой адрес, укажите сразу его',
    obstacles: {
      mixedContent:
        'страница открыта по HTTPS, а по HTTP ей доступен только сам компьютер (localhost)',
      noCors:
        'сервер отвечает, но не разрешает читать файл с других сайтов: нужен заголовок Access-Control-Allow-Origin',
      insecurePage:
        'браузер не пускает к этому компьютеру сайты, открытые не по HTTPS; откройте эту страницу по HTTPS',
      notPermitted:
        'браузер не разрешил этому сайту обращаться к программам на компьютере, или сервер не отвечает; разрешение даётся в настройках сайта, слева от адреса',
      noAnswer: 'сервер не отвечает',
    },
    noLead: (id, known) => `Сделки «${id}» нет. Есть сделки: ${known.join(', ')}.`,
    stopped: 'Кабинет остановлен. Запустите виджет или верните исходный пример.',
    notEntered:
      'Клиент ещё не вошёл в кабинет. Войдите или начните сразу с кабинета: вкладка «Настройки».',
    closed: 'Кабинет закрылся раньше, чем ответил.',
    silent: 'Кабинет работает, но на вопрос не ответил вовремя. Запустите виджет ещё раз.',
    documentGone:
      'Документа кабинета больше нет: код открыл другой на его месте или удалил корневой элемент. Запустите виджет ещё раз, и кабинет появится снова.',
  },
  en: {
    frameTitle: 'Client cabinet, simulated',
    notHttp: 'the address must begin with http:// or https://',
    withName: 'the address must not hold a user name or a password',
    tooLarge: (megabytes) => `the file is larger than ${megabytes.toLocaleString('en')} MB`,
    tooSlow: 'the server had not sent the whole file after 20 seconds',
    tooMany: 'scripts are added too often: twenty at once, then one in five seconds',
    redirected: 'the server redirects to another address; use that one',
    obstacles: {
      mixedContent:
        'this page was opened over HTTPS, and over HTTP it can only reach your own computer (localhost)',
      noCors:
        'the server answers, but does not let other sites read the file: the header Access-Control-Allow-Origin is missing',
      insecurePage:
        'the browser keeps sites that were not opened over HTTPS away from this computer; open this page over HTTPS',
      notPermitted:
        'the browser has not let this site reach programs on this computer, or the server does not answer; the permission is in the settings of the site, to the left of the address',
      noAnswer: 'the server does not answer',
    },
    noLead: (id, known) => `There is no lead "${id}". The leads are ${known.join(', ')}.`,
    stopped: 'The cabinet is stopped. Run the widget, or reset to the example.',
    notEntered:
      'The client is not in the cabinet yet. Sign in, or begin at the cabinet: tab Settings.',
    closed: 'The cabinet was closed before it answered.',
    silent: 'The cabinet is running but did not answer in time. Run the widget again.',
    documentGone:
      'The document of the cabinet is gone: code opened another in its place or removed its root element. Run the widget again, and the cabinet is back.',
  },
};
