define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const sys = methods.getState(constants.PUBLIC_STATE_ENTITIES.sys);
      sys.pageTitle = 'My own title';
      el.textContent = sys.pageTitle;
    },
  };
});
