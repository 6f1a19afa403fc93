define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const fields = methods.getState(constants.PUBLIC_STATE_ENTITIES.leadFields) ?? {};
      el.textContent = String(Object.keys(fields).length);
    },
  };
});
