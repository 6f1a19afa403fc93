import type { Arrival } from '../../../protocol/messages.ts';
import { element } from '../element.ts';
import pathCss from '../styles/path.css';
import { accountAt, type Missing, missing } from './account.ts';
import { catalogue } from './catalogue.ts';
import { generalSettings } from './general-settings.ts';
import { button } from './parts.ts';
import { signIn } from './sign-in.ts';
import { WORDS } from './words.ts';

/** Takes a client from here to the cabinet; resolves when the way is done or skipped. */
export function letClientIn(arrival: Arrival): Promise<void> {
  const { language, scheme, start, logo, title, phones } = arrival;
  const words = WORDS[language];
  let account = accountAt(start);
  const keep = (changed: typeof account): void => {
    account = changed;
  };

  const style = element('style', {}, pathCss);
  document.documentElement.dataset['scheme'] = scheme;
  document.head.append(style);

  return new Promise((resolve) => {
    const heading = element('h1', { tabindex: '-1' });
    const content = element('div', { class: 'content' });
    const enter = (): void => {
      style.remove();
      document.body.replaceChildren();
      resolve();
    };
    const steps = {
      settings: button(words.settings, () => walk(toSettings)),
      signIn: button(words.signIn, () => walk(toSignIn)),
    };

    function show(step: keyof typeof steps, name: string, views: HTMLElement[]): void {
      for (const [key, item] of Object.entries(steps)) {
        item.setAttribute('aria-current', key === step ? 'step' : 'false');
      }
      heading.textContent = name;
      document.title = name;
      content.replaceChildren(...views);
    }

    function toSettings(unmet: Missing | null = null): void {
      const views = generalSettings({
        words,
        account,
        unmet,
        changed: keep,
        toCatalogue: () => walk(toIntegrations),
        toSignIn: () => walk(toSignIn),
      });
      show('settings', words.settings, views);
    }

    function toIntegrations(): void {
      const back = (): void => walk(toSettings);
      const views = catalogue({ words, account, changed: keep, toSettings: back });
      show('settings', words.catalogue.title, views);
    }

    /** Where something is missing yet, General settings say what. */
    function toSignIn(): void {
      const first = missing(account);
      if (first !== null) {
        toSettings(first);
        return;
      }
      const views = signIn({ words, phones, sender: account.sender ?? '', entered: enter });
      show('signIn', words.entrance.title, views);
    }

    /** Shows another page and takes the reader along. */
    function walk(show: () => void): void {
      show();
      heading.focus();
    }

    document.body.replaceChildren(
      element(
        'header',
        { class: 'header' },
        element('img', { class: 'logo', alt: '', src: logo }),
        element('p', {}, title),
      ),
      element(
        'nav',
        { class: 'path', 'aria-label': words.path },
        steps.settings,
        steps.signIn,
        button(words.skip, enter),
      ),
      element('main', { class: 'page' }, heading, content),
    );
    (start === 'sign-in' ? toSignIn : toSettings)();
  });
}
