/** What the address of the cabinet says: the ids that `getRouterQuery` answers with. */
export const routerQuery = (account: string, lead: string): Record<string, string> => ({
  leadId: lead,
  accountId: account,
});

/** The address of the cabinet with this lead. That it looks like this is assumed; it has what the query has. */
export function addressOf({ id, address }: { id: string; address: string }, lead: string): string {
  const query = new URLSearchParams(routerQuery(id, lead));
  return `${address}/?${query.toString()}`;
}
