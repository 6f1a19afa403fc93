import type { AuthorsModel } from '../../contract/names.ts';
import type { LeadData } from '../../protocol/account.ts';
import type { Store } from '../../sdk/store.ts';
import { element } from './element.ts';
import type { CabinetWords } from '../../protocol/cabinet-words.ts';
import { timeText } from './time-text.ts';

/** The author's picture, or the first letter of the name where there is none. */
const picture = (author: AuthorsModel[string] | undefined): HTMLElement =>
  author?.avatar
    ? element('img', { class: 'avatar', alt: '', src: author.avatar })
    : element(
        'span',
        { class: 'avatar', 'aria-hidden': 'true' },
        [...(author?.name ?? '?')].slice(0, 1).join(''),
      );

/** The correspondence of the lead, each message with its author from the entity `authors`. */
export function createFeed(
  store: Store,
  words: CabinetWords,
  language: string,
): { root: HTMLElement; render(lead: LeadData): void } {
  const list = element('ol', { class: 'messages' });
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' });
  const none = element('p', { class: 'quiet', hidden: '' }, words.noMessages);
  return {
    root: element('main', { class: 'feed' }, element('h2', {}, words.chat), none, list),
    render(lead) {
      none.hidden = lead.messages.length > 0;
      const authors = store.get('authors') ?? {};
      const timeFormat = store.get('sys')?.timeFormat ?? 'HH:MM';
      list.replaceChildren(
        ...lead.messages.map((message) => {
          const author = authors[message.author];
          const role = author?.isBot
            ? ` · ${words.bot}`
            : author?.isClient
              ? ` · ${words.you}`
              : '';
          const at = new Date(message.at);
          return element(
            'li',
            { class: author?.isClient ? 'message own' : 'message' },
            picture(author),
            element(
              'div',
              { class: 'bubble' },
              element(
                'p',
                { class: 'author' },
                element('bdi', {}, element('strong', {}, author?.name ?? message.author)),
                role,
              ),
              element('p', { dir: 'auto' }, message.text),
              element(
                'time',
                { datetime: message.at },
                `${day.format(at)}, ${timeText(at, timeFormat, language)}`,
              ),
            ),
          );
        }),
      );
    },
  };
}
