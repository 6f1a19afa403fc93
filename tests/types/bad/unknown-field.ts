define(['amocrm-sdk'], (init) => {
  const { methods } = init({ version: '1.0.0' });
  const lead = methods.getState('lead');
  console.debug(lead?.name); // error: TS2339
  for (const author of Object.values(methods.getState('authors') ?? {})) {
    console.debug(author.isManager); // error: TS2339
  }
  methods.subscribe('sys', (sys) => {
    console.debug(sys?.language); // error: TS2339
  });
  console.debug(methods.getRouterQuery().userId); // error: TS2339
  return {
    initLead(params) {
      console.debug(params.leadId); // error: TS2339
    },
    registerWidgetsBarSlot(el) {
      el.html(''); // error: TS2339
    },
  };
});
