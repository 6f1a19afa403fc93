import { element } from '../element.ts';
import { type Account, SMS_WIDGETS, toggled } from './account.ts';
import { button, evidence } from './parts.ts';
import type { Strings } from './strings.ts';

export interface CatalogueOptions {
  strings: Strings;
  account: Account;
  changed(account: Account): void;
  toSettings(): void;
}

/** Integrations: the widgets that send SMS, to be installed and removed. */
export function catalogue(options: CatalogueOptions): HTMLElement[] {
  const { strings } = options;
  const words = strings.catalogue;
  let { account } = options;
  const items = SMS_WIDGETS.map((widget) => {
    const label = () => (account.installed.has(widget) ? words.remove : words.install)(widget);
    const toggle = button(label(), () => {
      account = toggled(account, widget);
      options.changed(account);
      toggle.textContent = label();
    });
    return element(
      'li',
      { class: 'card' },
      element('h3', {}, widget),
      element('p', { class: 'quiet' }, words.about),
      toggle,
    );
  });
  return [
    element('h2', {}, words.kind),
    element('ul', { class: 'catalogue' }, ...items),
    button(words.back, options.toSettings, 'primary'),
    evidence(strings, words),
  ];
}
