import type { Missing } from './account.ts';

/** What is said on the way to the cabinet. */
export interface Words {
  path: string;
  settings: string;
  signIn: string;
  skip: string;
  documented: string;
  assumed: string;
  general: {
    plan: string;
    plans: Record<'basic' | 'advanced', string>;
    leftMenu: string;
    leftMenuAbsent: string;
    cabinet: string;
    unavailable: string;
    on: string;
    sms: string;
    choose: string;
    noSms: string;
    toCatalogue: string;
    forward: string;
    missing: Record<Missing, string>;
    facts: string;
    guesses: string;
  };
  catalogue: {
    title: string;
    kind: string;
    about: string;
    install: (widget: string) => string;
    remove: (widget: string) => string;
    back: string;
    guesses: string;
  };
  entrance: {
    title: string;
    phone: string;
    getCode: string;
    noPhone: string;
    unknownPhone: string;
    inLead: string;
    fillIn: (phone: string) => string;
    noPhones: string;
    code: string;
    sent: (phone: string) => string;
    enter: string;
    noCode: string;
    wrongCode: string;
    again: string;
    otherPhone: string;
    sms: (sender: string) => string;
    message: (code: string) => string;
    facts: string;
    guesses: string;
  };
}

export const WORDS: Record<'ru' | 'en', Words> = {
  ru: {
    path: 'Путь клиента',
    settings: 'Общие настройки',
    signIn: 'Вход',
    skip: 'Сразу в кабинет',
    documented: 'Документировано:',
    assumed: 'Предположение:',
    general: {
      plan: 'Тариф аккаунта',
      plans: { basic: 'Базовый', advanced: 'Расширенный' },
      leftMenu: 'Левое меню',
      leftMenuAbsent: 'Эти настройки песочница не воспроизводит.',
      cabinet: 'Личный кабинет клиента',
      unavailable: 'Недоступно на базовом тарифе. Кабинет есть только на тарифах выше «базового».',
      on: 'Включить кабинет',
      sms: 'Виджет для отправки СМС',
      choose: 'Выберите виджет',
      noSms: 'Виджетов для отправки СМС нет.',
      toCatalogue: 'Найти виджет в разделе интеграций',
      forward: 'Перейти ко входу клиента',
      missing: {
        plan: 'Выберите тариф выше «базового».',
        on: 'Включите кабинет.',
        sms: 'Выберите виджет для отправки СМС: без него клиент не получит код.',
      },
      facts:
        'тариф выше «базового», секция кабинета, список виджетов или красный текст со ссылкой.',
      guesses: 'вид страницы и то, что секция стоит под настройками левого меню.',
    },
    catalogue: {
      title: 'Интеграции',
      kind: 'Виджеты для отправки СМС',
      about: 'Отправляет клиентам СМС с кодом для входа.',
      install: (widget) => `Установить «${widget}»`,
      remove: (widget) => `Удалить «${widget}»`,
      back: 'Вернуться в общие настройки',
      guesses: 'вид каталога. Названия виджетов придуманы.',
    },
    entrance: {
      title: 'Вход в личный кабинет',
      phone: 'Номер телефона',
      getCode: 'Получить код',
      noPhone: 'Введите номер телефона.',
      unknownPhone:
        'С этим номером войти нельзя: в сделке его нет. Проверьте цифры или введите номер, который вы оставили компании.',
      inLead: 'Телефоны в этой сделке:',
      fillIn: (phone) => `Подставить ${phone}`,
      noPhones:
        'В контактах этой сделки нет телефона, поэтому войти не может никто. Выберите другую сделку.',
      code: 'Код из СМС',
      sent: (phone) => `Код отправлен на номер ${phone}.`,
      enter: 'Войти',
      noCode: 'Введите код из СМС.',
      wrongCode: 'Код неверный. Проверьте цифры или запросите новый код.',
      again: 'Отправить новый код',
      otherPhone: 'Изменить номер',
      sms: (sender) => `СМС в песочнице · ${sender}`,
      message: (code) => `Код для входа: ${code}`,
      facts: 'вход по телефону из сделки, код приходит в СМС.',
      guesses: 'вид страницы, длина кода, ответы на неверный номер и код.',
    },
  },
  en: {
    path: 'The client’s path',
    settings: 'General settings',
    signIn: 'Sign-in',
    skip: 'Skip to the cabinet',
    documented: 'Documented:',
    assumed: 'Assumed:',
    general: {
      plan: 'Plan of the account',
      plans: { basic: 'Basic', advanced: 'Advanced' },
      leftMenu: 'Left menu',
      leftMenuAbsent: 'These settings are not simulated.',
      cabinet: 'Client cabinet',
      unavailable: 'Not available on the basic plan. The cabinet needs a plan above “basic”.',
      on: 'Switch the cabinet on',
      sms: 'Widget that sends SMS',
      choose: 'Choose a widget',
      noSms: 'There is no widget that sends SMS.',
      toCatalogue: 'Find one in Integrations',
      forward: 'Go to the client’s sign-in',
      missing: {
        plan: 'Choose a plan above “basic”.',
        on: 'Switch the cabinet on.',
        sms: 'Choose a widget that sends SMS: without it the client gets no code.',
      },
      facts:
        'a plan above “basic”, the section of the cabinet, the list of widgets or the red text with its link.',
      guesses: 'the look of the page, and that the section is below the left menu settings.',
    },
    catalogue: {
      title: 'Integrations',
      kind: 'Widgets that send SMS',
      about: 'Sends clients an SMS with the sign-in code.',
      install: (widget) => `Install ${widget}`,
      remove: (widget) => `Remove ${widget}`,
      back: 'Back to General settings',
      guesses: 'the look of the catalogue. The names of the widgets are made up.',
    },
    entrance: {
      title: 'Sign in to your cabinet',
      phone: 'Phone number',
      getCode: 'Get a code',
      noPhone: 'Enter a phone number.',
      unknownPhone:
        'You cannot sign in with this number: it is not in the lead. Check the digits, or enter the number that you gave the company.',
      inLead: 'Phones in this lead:',
      fillIn: (phone) => `Fill in ${phone}`,
      noPhones:
        'The contacts of this lead have no phone, so nobody can sign in. Choose another lead.',
      code: 'Code from the SMS',
      sent: (phone) => `The code was sent to ${phone}.`,
      enter: 'Sign in',
      noCode: 'Enter the code from the SMS.',
      wrongCode: 'The code is wrong. Check the digits, or ask for a new code.',
      again: 'Send a new code',
      otherPhone: 'Change the number',
      sms: (sender) => `Simulated SMS · ${sender}`,
      message: (code) => `Your sign-in code: ${code}`,
      facts: 'signing in with a phone of the lead; the code arrives by SMS.',
      guesses:
        'the look of the page, the length of the code, the answers to a wrong number and a wrong code.',
    },
  },
};
