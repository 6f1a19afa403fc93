import type { AuthorsModel, LeadFieldsModel, LeadModel, SysModel } from '../contract/names.ts';

/** The data of a simulated account in one language. The page owns it and hands it to each new frame. */

export interface AccountData {
  id: string;
  /** Where the account lives, e.g. `https://pine.example`. */
  address: string;
  /** The value of the state entity `sys`. */
  sys: SysModel;
  /** The value of the state entity `authors`. */
  authors: AuthorsModel;
  /** At least one. */
  leads: LeadData[];
}

export interface LeadData {
  id: string;
  name: string;
  /** The entity `lead` once it is loaded. */
  lead: LeadModel;
  /** The entity `leadFields` once it is loaded. */
  leadFields: LeadFieldsModel;
  /** The state holds no names of contacts; the sidebar shows them. */
  contacts: { id: string; name: string }[];
  messages: ChatMessage[];
}

export interface ChatMessage {
  /** A key of `authors`. */
  author: string;
  /** ISO 8601, local time of the cabinet. */
  at: string;
  text: string;
}
