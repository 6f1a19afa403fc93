define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const { methods } = initAmocrmWidgetSdk({ version: '1.0.0' });

  // The SDK gives the language, the texts are the widget's own.
  const TEXTS = {
    ru: { stage: 'Этап', loading: 'Загружаем сделку…' },
    en: { stage: 'Stage', loading: 'Loading the lead…' },
  };

  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      const draw = () => {
        const sys = methods.getState('sys');
        const lead = methods.getState('lead');
        const texts = TEXTS[sys && sys.lang] || TEXTS.en;
        if (!lead || !lead.isLeadLoaded) {
          el.textContent = texts.loading;
          return;
        }
        const title = document.createElement('p');
        const stages = document.createElement('ol');
        const selected = lead.statuses.find((status) => status.selected);
        title.textContent = selected ? `${texts.stage}: ${selected.name}` : '';
        stages.append(
          ...lead.statuses.map((status) => {
            const item = document.createElement('li');
            item.textContent = status.name;
            return item;
          }),
        );
        el.replaceChildren(title, stages);
      };

      const stops = [
        methods.subscribe('sys', draw, { withInitialResult: true }),
        methods.subscribe('lead', draw),
      ];
      return () => {
        stops.forEach((stop) => stop());
        el.textContent = '';
      };
    },
  };
});
