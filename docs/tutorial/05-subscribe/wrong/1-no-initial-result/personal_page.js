define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const { methods } = initAmocrmWidgetSdk({ version: '1.0.0' });

  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      const draw = (lead) => {
        const stage = lead && lead.isLeadLoaded && lead.statuses.find(({ selected }) => selected);
        el.textContent = stage ? stage.name : 'Loading…';
      };

      methods.subscribe('lead', (lead) => lead && lead.isLeadLoaded && draw(lead));
    },
  };
});
