import type {
  AuthorsModel,
  LeadFieldsModel,
  LeadModel,
  RouterQuery,
  SysModel,
} from '../contract/names.ts';
import { routerQuery } from '../protocol/router-query.ts';
import { createAccounts } from './accounts.ts';

export interface Samples {
  SysModel: SysModel;
  LeadModel: LeadModel;
  LeadFieldsModel: LeadFieldsModel;
  AuthorsModel: AuthorsModel;
  RouterQuery: RouterQuery;
}

/** This lead has several contacts, a company, and a field whose value is an object. */
const LEAD = '1002';

/** What a widget gets of one lead, by model: the reference shows it. */
export function samplesOf(language: 'ru' | 'en'): Samples {
  for (const { id, sys, authors, leads } of createAccounts(language)) {
    const data = leads.find((lead) => lead.id === LEAD);
    if (data) {
      return {
        SysModel: sys,
        LeadModel: data.lead,
        LeadFieldsModel: data.leadFields,
        AuthorsModel: authors,
        RouterQuery: routerQuery(id, LEAD),
      };
    }
  }
  throw new Error(`no account has the lead ${LEAD}`);
}
