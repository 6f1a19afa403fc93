define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const { methods } = initAmocrmWidgetSdk();

  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      const lead = methods.getState('lead');
      const stage = lead && lead.statuses.find(({ selected }) => selected);
      el.textContent = stage ? stage.name : 'Loading…';
    },
  };
});
