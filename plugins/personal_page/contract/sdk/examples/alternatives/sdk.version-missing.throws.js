define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk();

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = methods.getState(constants.PUBLIC_STATE_ENTITIES.sys).lang;
    },
  };
});
