define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { lead } = constants.PUBLIC_STATE_ENTITIES;

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = methods.getState(lead).company.name;
    },
  };
});
