define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0' });

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const sys = methods.getState(constants.PUBLIC_STATE_ENTITIES.sys);
      el.textContent = sys ? sys.pageTitle : 'Hello';
    },
  };
});
