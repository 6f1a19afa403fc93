define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const { methods } = initAmocrmWidgetSdk({ version: '1.0.0' });

  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      const lead = methods.getState('lead');
      el.textContent = lead.statuses.find(({ selected }) => selected).name;
    },
  };
});
