import { element } from '../element.ts';
import { type Account, SMS_WIDGETS, toggled } from './account.ts';
import { button, evidence } from './parts.ts';
import type { Words } from './words.ts';

export interface CatalogueOptions {
  words: Words;
  account: Account;
  changed(account: Account): void;
  toSettings(): void;
}

/** Integrations: the widgets that send SMS, to be installed and removed. */
export function catalogue(options: CatalogueOptions): HTMLElement[] {
  const { words } = options;
  const texts = words.catalogue;
  let { account } = options;
  const items = SMS_WIDGETS.map((widget) => {
    const label = () => (account.installed.has(widget) ? texts.remove : texts.install)(widget);
    const toggle = button(label(), () => {
      account = toggled(account, widget);
      options.changed(account);
      toggle.textContent = label();
    });
    return element(
      'li',
      { class: 'card' },
      element('h3', {}, widget),
      element('p', { class: 'quiet' }, texts.about),
      toggle,
    );
  });
  return [
    element('h2', {}, texts.kind),
    element('ul', { class: 'catalogue' }, ...items),
    button(texts.back, options.toSettings, 'primary'),
    evidence(words, texts),
  ];
}
