import type { AccountData } from '../protocol/account.ts';
import { kitchen } from './kitchen.ts';
import { meetingRoom } from './meeting-room.ts';
import { authorsOf } from './authors.ts';
import { bareRequest } from './bare-request.ts';
import { avatar, pineLogo } from './pictures.ts';
import type { Say } from './say.ts';
import { showroom } from './showroom.ts';
import { armchair, bunkBed } from './small-orders.ts';
import { unusualTexts } from './unusual-texts.ts';

/** A furniture workshop; its leads go from ordinary ones to those that widgets stumble over. */
export function pine(language: 'ru' | 'en', say: Say): AccountData {
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
    authors: authorsOf([
      ['201', say('Анна Белова', 'Anna Bell'), avatar(say('АБ', 'AB'), '#7a4fb5'), 'client'],
      ['301', say('Игорь Соколов', 'Igor Falcon'), avatar(say('ИС', 'IF'), '#1f6f54')],
      ['302', say('Марина Лебедева', 'Marina Swan'), avatar(say('МЛ', 'MS'), '#a8512a')],
      ['303', 'יעל ארז', ''],
      ['401', say('Помощник', 'Helper'), avatar(say('П', 'H'), '#4a6177'), 'bot'],
    ]),
    leads: [
      kitchen(say),
      meetingRoom(say),
      armchair(say),
      bunkBed(say),
      showroom(say),
      unusualTexts(say),
      bareRequest(say),
    ],
  };
}
