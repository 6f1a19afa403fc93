import type { LeadData } from '../protocol/account.ts';
import type { Say } from './say.ts';
import { statuses } from './statuses.ts';

/** A lead of which next to nothing is known: no contacts, no company, no fields, no messages. */
export function bareRequest(say: Say): LeadData {
  return {
    id: '1007',
    name: say('Заявка с сайта', 'Request from the website'),
    lead: {
      id: '1007',
      pid: '1007',
      isLeadLoaded: true,
      fieldIds: [],
      statuses: statuses(say, 0),
      managerId: '301',
      contacts: {},
      company: null,
    },
    leadFields: {},
    contacts: [],
    messages: [],
  };
}
