define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '2.0.0' });

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = methods.getState(constants.PUBLIC_STATE_ENTITIES.sys).lang;
    },
  };
});
