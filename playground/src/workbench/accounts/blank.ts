import type { AccountData, LeadData } from '../../protocol/account.ts';
import type { AccountsWords } from './words.ts';

/** A lead to begin with. */
export const blankLead = (id: string, { untitled }: AccountsWords, managerId = ''): LeadData => ({
  id,
  name: untitled.lead,
  lead: {
    id,
    pid: id,
    isLeadLoaded: true,
    fieldIds: [],
    statuses: [{ id: '1', name: untitled.status, color: '#99ccff', selected: true }],
    managerId,
    contacts: {},
    company: null,
  },
  leadFields: {},
  contacts: [],
  messages: [],
});

/** An account to begin with, with one lead; its formats are those of another account. */
export const blankAccount = (
  ids: { account: string; lead: string },
  { sys }: AccountData,
  words: AccountsWords,
): AccountData => ({
  id: ids.account,
  address: `https://account${ids.account}.example`,
  sys: { ...sys, logoUrl: '', pageTitle: words.untitled.account },
  authors: {},
  leads: [blankLead(ids.lead, words)],
});
