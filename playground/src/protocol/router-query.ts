/** What the address of the cabinet says: the ids that `getRouterQuery` answers with. */
export const routerQuery = (account: string, lead: string): Record<string, string> => ({
  leadId: lead,
  accountId: account,
});
