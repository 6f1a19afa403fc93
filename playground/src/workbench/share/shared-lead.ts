import { createAccounts } from '../../accounts/accounts.ts';
import type { Controller } from '../controller.ts';

/** The open lead, where everybody has it: one that the reader has made or imported gets into no link. */
export function sharedLead({
  contract,
  session,
}: Pick<Controller, 'contract' | 'session'>): string | null {
  const { account, lead } = session.navigation;
  const has = ({ leads }: Pick<typeof account, 'leads'>): boolean =>
    leads.some(({ id }) => id === lead);
  return has(account) && !createAccounts(contract.language).some(has) ? null : lead;
}
