define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods } = initAmocrmWidgetSdk({ version: '1.0.0' });

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = `leadId: ${methods.getRouterQuery().leadId}`;
    },
  };
});
