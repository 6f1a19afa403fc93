/** What the cabinet itself says, in one language. */
export interface CabinetWords {
  lead: string;
  loading: string;
  fields: string;
  noFields: string;
  /** `{count}` stands for a number. */
  allFields: string;
  contacts: string;
  noContacts: string;
  company: string;
  noCompany: string;
  widgets: string;
  noWidgets: string;
  chat: string;
  noMessages: string;
  bot: string;
  you: string;
  empty: string;
  yes: string;
  no: string;
}
