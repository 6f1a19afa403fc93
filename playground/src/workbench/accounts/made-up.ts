import type { LeadFieldsModel, LeadModel } from '../../contract/names.ts';
import type { AccountData, LeadData } from '../../protocol/account.ts';
import {
  madeUpDigits,
  madeUpEmail,
  madeUpLink,
  madeUpName,
  madeUpPhone,
  madeUpText,
  madeUpTitle,
  withoutForms,
} from './made-up-texts.ts';
import { hash } from './hash.ts';

/** What is replaced, as the reader is told of it. */
export type Kind =
  'person' | 'title' | 'phone' | 'email' | 'link' | 'text' | 'date' | 'id' | 'picture';

export interface Replaced {
  kind: Kind;
  before: string;
  after: string;
}

const TITLES = {
  account: { ru: 'Аккаунт', en: 'Account' },
  lead: { ru: 'Сделка', en: 'Lead' },
  company: { ru: 'Компания', en: 'Company' },
};

/** The types whose values are chosen or counted: they tell nothing of a person by themselves. */
const CHOSEN: readonly string[] = [
  'select',
  'multiselect',
  'radiobutton',
  'checkbox',
  'numeric',
  'budget',
  'date',
  'dateTime',
];

/** So often another one is tried where one is taken. */
const TRIES = 1000;

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The same accounts with made-up people, companies, phones, addresses, texts and ids, and a list of what was replaced.
 * The same input gives the same output, and whoever occurs twice is the same person in both places. The shape stays:
 * how many there are of what, how long texts are, which key leads where, and the names of fields and stages.
 */
export function madeUp(accounts: readonly AccountData[]): {
  accounts: AccountData[];
  replaced: Replaced[];
} {
  const maker = new Maker();
  return {
    accounts: accounts.map((account) => accountOf(account, maker)),
    replaced: maker.replaced,
  };
}

/** Makes things up, and remembers what became of what. */
class Maker {
  readonly #known = new Map<string, Replaced>();
  readonly #became = new Map<string, string>();
  readonly #taken = new Set<string>();

  get replaced(): Replaced[] {
    return [...this.#known.values()].filter(({ before, after }) => before !== after);
  }

  title(text: string, kind: keyof typeof TITLES): string {
    return this.#once('title', text, () => madeUpTitle(text, TITLES[kind]));
  }

  /** However a name is spaced and capitalised, it is one person's; `known`: the name that they have elsewhere. */
  person(name: string, known = name): string {
    const key = known.trim().toLowerCase().replaceAll(/\s+/g, ' ');
    return this.#once('person', name, () => this.#unique(key, (nth) => madeUpName(known, nth)));
  }

  id(text: string): string {
    const other = (digits: string): string =>
      this.#once('id', digits, () => this.#unique(digits, (nth) => madeUpDigits(digits, nth)));
    if (UUID.test(text)) {
      return this.#once('id', text, () =>
        text.replaceAll(/[\da-f]/gi, (_, at: number) =>
          (hash(`${text}${String(at)}`) % 16).toString(16),
        ),
      );
    }
    // Short numbers within an id are those of fields, which tell nothing of anybody.
    return /^\d+$/.test(text) ? other(text) : text.replaceAll(/\d{4,}/g, other);
  }

  /** A contact that people write in many ways. */
  reach(text: string): string {
    if (text.includes('@')) {
      return this.#once('email', text, () => madeUpEmail(text));
    }
    const isPhone = (text.match(/\d/g)?.length ?? 0) >= 5 && !/\p{L}{3}/u.test(text);
    return isPhone ? this.#once('phone', text, () => madeUpPhone(text)) : this.text(text);
  }

  link = (text: string): string => this.#once('link', text, () => madeUpLink(text));

  text = (text: string): string => this.#once('text', text, () => madeUpText(text));

  /** What has a form within a text that is kept. */
  forms = (text: string): string => this.#once('text', text, () => withoutForms(text));

  picture = (text: string): string => this.#once('picture', text, () => '');

  /** Another day of the same year. */
  day = (text: string): string =>
    this.#once('date', text, () => {
      const number = hash(text);
      const two = (value: number): string => String(value).padStart(2, '0');
      const day = `${two(1 + (number % 12))}-${two(1 + ((number >>> 8) % 28))}`;
      const found = /^(\d{4})-\d\d-\d\d(.*)$/.exec(text);
      return found ? `${found[1]!}-${day}${found[2]!}` : madeUpDigits(text);
    });

  #once(kind: Kind, before: string, make: () => string): string {
    if (before === '') {
      return '';
    }
    const key = `${kind} ${before}`;
    const found = this.#known.get(key) ?? { kind, before, after: make() };
    this.#known.set(key, found);
    return found.after;
  }

  /** What one became that is known by `key`: nothing else becomes the same. */
  #unique(key: string, make: (nth: number) => string): string {
    let after = this.#became.get(key);
    if (after === undefined) {
      let nth = 0;
      while (nth < TRIES && this.#taken.has(make(nth))) {
        nth += 1;
      }
      // All of few digits may be taken.
      after = nth < TRIES ? make(nth) : `${make(0)}${String(this.#taken.size)}`;
      this.#became.set(key, after);
      this.#taken.add(after);
    }
    return after;
  }
}

function accountOf(account: AccountData, make: Maker): AccountData {
  const { sys, authors, leads } = account;
  return {
    id: make.id(account.id),
    address: make.link(account.address).replace(/\/$/, ''),
    sys: {
      ...sys,
      pageTitle: make.title(sys.pageTitle, 'account'),
      logoUrl: make.picture(sys.logoUrl),
    },
    authors: Object.fromEntries(
      Object.entries(authors).map(([key, author]) => [
        make.id(key),
        {
          ...author,
          id: make.id(author.id),
          name: make.person(author.name),
          avatar: make.picture(author.avatar),
        },
      ]),
    ),
    leads: leads.map((lead) => leadOf(lead, account, make)),
  };
}

function leadOf(data: LeadData, { authors }: AccountData, make: Maker): LeadData {
  return {
    id: make.id(data.id),
    name: make.title(data.name, 'lead'),
    lead: modelOf(data.lead, make),
    leadFields: fieldsOf(data.leadFields, make),
    contacts: data.contacts.map(({ id, name }) => {
      // A contact who writes in the chat is the author that they are there.
      const user = authors[data.lead.contacts[id]?.userId ?? ''];
      return { id: make.id(id), name: make.person(name, user?.name) };
    }),
    messages: data.messages.map(({ author, at, text }) => ({
      author: make.id(author),
      at,
      text: make.text(text),
    })),
  };
}

function modelOf(lead: LeadModel, make: Maker): LeadModel {
  const ids = (all: readonly string[]): string[] => all.map((id) => make.id(id));
  return {
    ...lead,
    id: make.id(lead.id),
    pid: make.id(lead.pid),
    managerId: make.id(lead.managerId),
    fieldIds: ids(lead.fieldIds),
    statuses: lead.statuses.map((status) => ({ ...status, name: make.forms(status.name) })),
    contacts: Object.fromEntries(
      Object.entries(lead.contacts).map(([key, { id, userId, fieldIds }]) => [
        make.id(key),
        { id: make.id(id), userId: make.id(userId), fieldIds: ids(fieldIds) },
      ]),
    ),
    company: lead.company && {
      id: make.id(lead.company.id),
      name: make.title(lead.company.name, 'company'),
      fieldIds: ids(lead.company.fieldIds),
    },
  };
}

const fieldsOf = (fields: LeadFieldsModel, make: Maker): LeadFieldsModel =>
  Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [
      make.id(key),
      {
        ...field,
        id: make.id(field.id),
        name: make.forms(field.name),
        value: textsIn(field.value, textMaker(field.type, make)),
      },
    ]),
  );

function textMaker(type: string, make: Maker): (text: string) => string {
  if (CHOSEN.includes(type)) {
    return make.forms;
  }
  switch (type) {
    case 'url':
      return make.link;
    case 'multitext':
      return (text) => make.reach(text);
    case 'birthday':
      return make.day;
    default:
      return make.text;
  }
}

/** The same value with other texts in it, wherever they are. */
function textsIn(value: unknown, text: (text: string) => string): unknown {
  if (typeof value === 'string') {
    return text(value);
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown) => textsIn(item, text));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, textsIn(item, text)]))
    : value;
}
