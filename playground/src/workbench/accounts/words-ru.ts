import type { AccountsWords } from './words.ts';

const plural = new Intl.PluralRules('ru');

function count(value: number, one: string, few: string, many: string): string {
  const form = plural.select(value);
  return `${String(value)} ${form === 'one' ? one : form === 'few' ? few : many}`;
}

export const RU: AccountsWords = {
  title: 'Сделки и аккаунты',
  intro:
    'Данные, на которых работает кабинет в песочнице. Созданное здесь хранится в этом браузере вместе с черновиком и не попадает ни в ссылки, ни в архивы.',
  list: 'Аккаунты',
  leadsOf: (account) => `Сделки аккаунта ${account}`,
  origin: { builtIn: 'встроенный', changed: 'встроенный, изменён вами', own: 'ваш' },
  leads: (value) => count(value, 'сделка', 'сделки', 'сделок'),
  acts: {
    open: 'Открыть',
    edit: 'Изменить',
    duplicate: 'Создать копию',
    export: 'Экспорт',
    remove: 'Удалить',
    restore: 'Вернуть исходный',
    addLead: 'Новая сделка',
  },
  of: (act, name) => `${act}: ${name}`,
  fromState: 'Новая сделка из текущего состояния',
  newAccount: 'Новый аккаунт',
  import: 'Импорт…',
  close: 'Закрыть',
  undo: 'Отменить',
  untitled: { account: 'Новый аккаунт', lead: 'Новая сделка', status: 'Новая' },
  copyOf: (name) => `${name} (копия)`,
  told: {
    added: (name) => `Добавлено: «${name}».`,
    saved: (name) => `Сохранено: «${name}».`,
    removed: (name) => `Удалено: «${name}».`,
    restored: (name) => `«${name}» снова такой, каким был сначала.`,
    imported: (value) => `Импортировано: ${count(value, 'аккаунт', 'аккаунта', 'аккаунтов')}.`,
    undone: 'Последнее изменение отменено.',
    notKept:
      'Этот браузер ничего не хранит для этой страницы: изменение действует, пока вы её не закроете.',
    choose: 'Выберите файл с аккаунтами, .json.',
  },
  editor: {
    title: (name) => `Изменить «${name}»`,
    tree: 'Данные',
    filter: 'Фильтр по имени или значению',
    save: 'Сохранить',
    cancel: 'Отмена',
    invalid: 'Пока это сохранить нельзя:',
    describe: {
      'account.address': 'Адрес аккаунта, например https://pine.example.',
      'account.leads': 'Сделки, хотя бы одна.',
      'account.leads.id': 'Идентификатор сделки, тот же, что в её данных.',
      'account.leads.name': 'Название сделки, в состоянии его нет.',
      'account.leads.lead': 'Сущность lead после загрузки.',
      'account.leads.leadFields': 'Сущность leadFields после загрузки.',
      'account.leads.contacts': 'Имена контактов, в состоянии их нет.',
      'account.leads.messages': 'Переписка, начиная с первого сообщения.',
      'account.leads.messages.author': 'Ключ из authors.',
      'account.leads.messages.at': 'Когда написано, например 2026-11-16T09:40:00.',
    },
  },
  taking: {
    title: 'Импорт аккаунтов',
    intro: 'Пока ничего не сохранено.',
    accounts: (names) => `В файле: ${names.join(', ')}.`,
    replace: 'Заменить имена, телефоны, адреса вымышленными',
    replaceHint:
      'Тот, кто встречается дважды, останется одним человеком. Числа, даты в полях, выбранные значения, названия полей и этапов не меняются.',
    preview: (value) => `Что заменяется: ${count(value, 'значение', 'значения', 'значений')}`,
    nothing: 'Заменять нечего.',
    kind: 'Вид',
    before: 'В файле',
    after: 'Здесь',
    kinds: {
      person: 'человек',
      title: 'название',
      phone: 'телефон',
      email: 'почта',
      link: 'ссылка',
      text: 'текст',
      date: 'день рождения',
      id: 'id',
      picture: 'картинка',
    },
    gone: 'нет',
    more: (value) => `И ещё ${String(value)}.`,
    save: 'Сохранить',
    cancel: 'Отмена',
  },
  unreadable: (reason) =>
    `Аккаунты, которые хранит черновик, эта страница прочитать не может; они остаются в черновике. ${reason}`,
  refused: (name, value) =>
    `${name} не импортирован, ничего не изменилось. В нём ${count(value, 'ошибка', 'ошибки', 'ошибок')}:`,
  faults: {
    large: 'В файле больше 5 миллионов символов.',
    json: (reason) => `В файле не JSON: ${reason}`,
    other: 'Это не файл с аккаунтами: в нём нет числа personalPageAccounts.',
    version: (version) =>
      `Версия файла — ${String(version)}, а эта страница читает версию 1. Возможно, его записала более новая страница.`,
    none: 'accounts: нужен список, в котором есть хотя бы один аккаунт',
    deep: 'слишком много уровней вложенности',
    empty: 'нужен идентификатор',
    address: 'нужен адрес сайта без пути, например https://pine.example',
    noLeads: 'нужна хотя бы одна сделка',
    twice: (id) => `сделка ${id} уже есть`,
    otherId: (id) => `нужен ${id}, идентификатор сделки`,
    date: 'нужны дата и время, например 2026-11-16T09:40:00',
  },
};
