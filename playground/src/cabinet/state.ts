/** What the cabinet's own view reads of the state. A test holds the accounts to the contract's models. */

export interface Sys {
  currencySymbol: string;
  logoUrl: string;
  pageTitle: string;
  timeFormat: string;
}

export interface Lead {
  isLeadLoaded: boolean;
  fieldIds: readonly string[];
  statuses: readonly { id: string; name: string; color: string; selected: boolean }[];
  contacts: Readonly<Record<string, { id: string; fieldIds: readonly string[] }>>;
  company: { name: string; fieldIds: readonly string[] } | null;
}

export interface LeadField {
  name: string;
  type: string;
  value: unknown;
}

export interface Author {
  name: string;
  avatar: string;
  isBot: boolean;
  isClient: boolean;
}
