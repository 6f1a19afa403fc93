define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods } = initAmocrmWidgetSdk({ version: '1.0.0' });

  return {
    initLead() {
      const unsubscribe = methods.subscribe('lead', (lead) => {
        console.debug('loaded', lead?.isLeadLoaded);
      });
      return () => unsubscribe();
    },
    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
    },
  };
});
