import type { AccountData } from '../protocol/account.ts';
import { kitchen } from './kitchen.ts';
import { meetingRoom } from './meeting-room.ts';
import { avatar, pineLogo } from './pictures.ts';
import type { Say } from './say.ts';
import { armchair, bunkBed } from './small-orders.ts';

/** The account of a furniture workshop; the client who is signed in has four leads there. */
export function createAccount(language: 'ru' | 'en'): AccountData {
  const say: Say = (ru, en) => (language === 'ru' ? ru : en);
  const author = (
    id: string,
    name: string,
    initials: string,
    color: string,
    role: { isBot?: boolean; isClient?: boolean } = {},
  ) => ({
    id,
    name,
    avatar: avatar(initials, color),
    isBot: role.isBot ?? false,
    isClient: role.isClient ?? false,
  });
  const authors = [
    author('201', say('Анна Белова', 'Anna Bell'), say('АБ', 'AB'), '#7a4fb5', { isClient: true }),
    author('301', say('Игорь Соколов', 'Igor Falcon'), say('ИС', 'IF'), '#1f6f54'),
    author('302', say('Марина Лебедева', 'Marina Swan'), say('МЛ', 'MS'), '#a8512a'),
    author('401', say('Помощник', 'Helper'), say('П', 'H'), '#4a6177', { isBot: true }),
  ];
  return {
    id: '30001',
    address: 'https://pine.example',
    sys: {
      currencySymbol: say('₽', '$'),
      dateFormat: say('dd.mm.yyyy', 'mm/dd/yyyy'),
      timeFormat: say('HH:MM', 'h:MM TT'),
      lang: language,
      isRemovalAvailable: true,
      logoUrl: pineLogo,
      pageTitle: say('Мастерская «Сосна»', 'Pine Workshop'),
    },
    authors: Object.fromEntries(authors.map((item) => [item.id, item])),
    leads: [kitchen(say), meetingRoom(say), armchair(say), bunkBed(say)],
  };
}
