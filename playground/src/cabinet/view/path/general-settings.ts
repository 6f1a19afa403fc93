import { element } from '../element.ts';
import { type Account, type Missing, missing } from './account.ts';
import { button, evidence, fault } from './parts.ts';
import type { Words } from './words.ts';

const PLANS = ['basic', 'advanced'] as const;

export interface GeneralSettingsOptions {
  words: Words;
  account: Account;
  /** What was missed when a client should have signed in. */
  unmet: Missing | null;
  changed(account: Account): void;
  toCatalogue(): void;
  toSignIn(): void;
}

/** General settings of the account: the plan, and the section of the cabinet. */
export function generalSettings(options: GeneralSettingsOptions): HTMLElement[] {
  const words = options.words.general;
  let { account } = options;
  const section = element('section', { class: 'card', 'aria-labelledby': 'cabinet-section' });
  const unmet = fault('unmet');
  const warn = (first: Missing | null): void => {
    unmet.textContent = first && words.missing[first];
  };

  function change(patch: Partial<Account>): void {
    account = { ...account, ...patch };
    options.changed(account);
    warn(null);
  }

  function sender(): HTMLElement {
    if (account.installed.size === 0) {
      const link = element('a', { href: '#integrations' }, words.toCatalogue);
      link.addEventListener('click', (event) => {
        event.preventDefault();
        options.toCatalogue();
      });
      return element('p', { class: 'fault' }, `${words.noSms} `, link);
    }
    const choices = [...account.installed].map((name) => [name, name] as const);
    return choice(
      'sms',
      words.sms,
      [['', words.choose], ...choices],
      account.sender ?? '',
      (name) => change({ sender: name === '' ? null : name }),
    );
  }

  function showSection(): void {
    const heading = element('h2', { id: 'cabinet-section' }, words.cabinet);
    if (account.plan === 'basic') {
      section.replaceChildren(heading, element('p', { class: 'quiet' }, words.unavailable));
      return;
    }
    const on = element('input', { type: 'checkbox', role: 'switch' });
    on.checked = account.on;
    on.addEventListener('change', () => change({ on: on.checked }));
    section.replaceChildren(heading, element('label', { class: 'switch' }, on, words.on), sender());
  }

  const plans = PLANS.map((plan) => [plan, words.plans[plan]] as const);
  const plan = choice('plan', words.plan, plans, account.plan, (chosen) => {
    change({ plan: chosen === 'basic' ? 'basic' : 'advanced' });
    showSection();
  });
  showSection();
  warn(options.unmet);
  return [
    element('section', { class: 'card' }, plan),
    element(
      'section',
      { class: 'card', 'aria-labelledby': 'left-menu' },
      element('h2', { id: 'left-menu' }, words.leftMenu),
      element('p', { class: 'quiet' }, words.leftMenuAbsent),
    ),
    section,
    unmet,
    button(
      words.forward,
      () => {
        const first = missing(account);
        warn(first);
        if (first === null) {
          options.toSignIn();
        }
      },
      'primary',
    ),
    evidence(options.words, words),
  ];
}

function choice(
  id: string,
  label: string,
  choices: readonly (readonly [value: string, label: string])[],
  chosen: string,
  changed: (value: string) => void,
): HTMLElement {
  const options = choices.map(([value, text]) => element('option', { value }, text));
  const select = element('select', { id }, ...options);
  select.value = chosen;
  select.addEventListener('change', () => changed(select.value));
  return element('div', { class: 'entry' }, element('label', { for: id }, label), select);
}
