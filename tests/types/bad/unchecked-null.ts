define(['amocrm-sdk'], (init) => {
  const { methods } = init({ version: '1.0.0' });
  const sys = methods.getState('sys');
  console.debug(sys.timeFormat); // error: TS18047
  const lead = methods.getState('lead');
  if (lead) {
    console.debug(lead.company.name); // error: TS18047
  }
  methods.subscribe('authors', (authors) => {
    Object.keys(authors); // error: TS2769
  });
  const id: string = methods.getRouterQuery().leadId; // error: TS2322
  return { initLead: () => console.debug(id), registerWidgetsBarSlot() {} };
});
