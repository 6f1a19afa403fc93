/** Which rule of WSGI a backend broke, in the reader's language. In English it is said by Python, whose rules these are. */

import type { Language } from '../contract/contract.ts';
import type { BackendFault, BackendFinding, BrokenRule } from '../protocol/python.ts';

const WORDS: Record<Exclude<Language, 'en'>, Readonly<Record<string, string>>> = {
  ru: {
    'status-not-text': "статус — {value}, а нужна строка вроде '200 OK'",
    'status-form': "статус — {value}, а нужны три цифры, пробел и пояснение, например '200 OK'",
    'status-range': 'статус {value} не из диапазона от 200 до 599',
    'status-latin-1': 'в статусе есть {character}, а HTTP вне тела ответа передаёт только Latin-1',
    'headers-no-list': 'заголовки — {value}, а нужен список пар',
    'header-no-pair': 'заголовок {value} — не пара из имени и значения',
    'header-not-text': 'в заголовке {value} и имя, и значение должны быть строками',
    'header-name': '{value} не годится в имена заголовка',
    'header-control': 'в заголовке {name} есть перевод строки или управляющий символ',
    'header-latin-1':
      'в заголовке {name} есть {character}, а HTTP вне тела ответа передаёт только Latin-1',
    'header-of-server': 'заголовок {name} ставит сервер, а не приложение',
    length:
      'в Content-Length указано {value}, а в теле байтов: {length}. Сервер дописывает длину в полученный список заголовков: если список у ответов общий, передавайте копию, [*HEADERS]',
    'started-twice':
      'start_response вызвана дважды; второй раз её вызывают только с exc_info, чтобы ответить на ошибку',
    'never-started': 'application завершилась, так и не вызвав start_response',
    'body-first': 'тело началось до вызова start_response',
    'part-not-bytes': 'часть тела — {value}, а не bytes',
    'part-is-text': 'часть тела — {value}, а не bytes; переведите её в байты: .encode()',
    async: 'application объявлена с async, а WSGI вызывает обычную функцию: уберите async',
    'not-in-a-list': 'application вернула {value}; положите байты в список: [body]',
    'no-iterable':
      'application вернула {value}, а нужен список из bytes или другой итерируемый объект с ними',
  },
};

/** Returns what a broken rule asks for in `language`; null where there are no words for it. */
export function wordRule({ name, values }: BrokenRule, language: Language): string | null {
  const words = language === 'en' ? {} : WORDS[language];
  const text = Object.hasOwn(words, name) ? words[name] : undefined;
  return (
    text?.replaceAll(/\{(\w+)\}/g, (whole, key: string) =>
      Object.hasOwn(values, key) ? values[key]! : whole,
    ) ?? null
  );
}

/** Returns the fault with its reason in `language`, where a rule was broken that there are words for. */
export function worded({ code, params, rule }: BackendFinding, language: Language): BackendFault {
  const reason = rule && wordRule(rule, language);
  return code === 'backend-bad-response' && reason !== null
    ? { code, params: { reason } }
    : ({ code, params } as BackendFault);
}
