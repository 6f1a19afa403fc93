define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const { methods } = initAmocrmWidgetSdk({ version: '1.0.0' });

  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      const draw = (lead) => {
        if (!lead || !lead.isLeadLoaded) {
          el.textContent = 'Loading…';
          return;
        }
        const title = document.createElement('p');
        const stages = document.createElement('ol');
        const selected = lead.statuses.find((status) => status.selected);
        title.textContent = selected ? selected.name : '';
        stages.append(
          ...lead.statuses.map((status) => {
            const item = document.createElement('li');
            item.textContent = status.name;
            return item;
          }),
        );
        el.replaceChildren(title, stages);
      };

      const stop = methods.subscribe('lead', draw, { withInitialResult: true });
      return () => {
        stop();
        el.textContent = '';
      };
    },
  };
});
