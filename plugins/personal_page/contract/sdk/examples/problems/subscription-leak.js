define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods } = initAmocrmWidgetSdk({ version: '1.0.0' });

  return {
    initLead() {
      methods.subscribe('lead', (lead) => {
        console.debug('loaded', lead?.isLeadLoaded);
      });
    },
    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
    },
  };
});
