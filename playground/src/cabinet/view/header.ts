import type { Store } from '../../sdk/store.ts';
import { element } from './element.ts';

/** The header with logo and title of the page, both from the entity `sys`. */
export function createHeader(store: Store): { root: HTMLElement; render(): void } {
  const logo = element('img', { class: 'logo', alt: '' });
  const title = element('h1', {});
  return {
    root: element('header', { class: 'header' }, logo, title),
    render() {
      const sys = store.get('sys');
      if (sys) {
        logo.src = sys.logoUrl;
        title.textContent = sys.pageTitle;
        document.title = sys.pageTitle;
      }
    },
  };
}
