define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const count = Object.keys(methods.getState(constants.PUBLIC_STATE_ENTITIES.authors)).length;

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = `authors: ${count}`;
    },
  };
});
