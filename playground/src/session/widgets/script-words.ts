import type { Language } from '../../contract/contract.ts';
import type { Obstacle } from './obstacle.ts';

/** Reasons why a script could not be fetched. */
export interface ScriptWords {
  notHttp: string;
  withName: string;
  tooLarge(megabytes: number): string;
  tooSlow: string;
  tooMany: string;
  redirected: string;
  obstacles: Record<Obstacle, string>;
}

export const SCRIPT_WORDS: Record<Language, ScriptWords> = {
  ru: {
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
  },
  en: {
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
  },
};
