define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const { methods } = initAmocrmWidgetSdk({ version: '1.0.0' });

  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      methods.getState('lead');
      el.textContent = 'Loading…';
    },
  };
});
