define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods } = initAmocrmWidgetSdk({ version: '1.0.0' });

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const fields = methods.getState('lead-fields') ?? {};
      el.textContent = String(Object.keys(fields).length);
    },
  };
});
