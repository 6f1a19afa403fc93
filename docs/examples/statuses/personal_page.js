define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys, lead } = constants.PUBLIC_STATE_ENTITIES;

  const TEXTS = {
    ru: { loading: 'Этапы загружаются…', none: 'Этапов нет', stages: 'Этапы сделки' },
    en: { loading: 'The stages are loading…', none: 'No stages', stages: 'Stages of the lead' },
  };

  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      const texts = methods.getState(sys)?.lang === 'ru' ? TEXTS.ru : TEXTS.en;

      /** @param {LeadModel['statuses']} statuses */
      const listOf = (statuses) => {
        const reached = statuses.findIndex((status) => status.selected);
        const list = document.createElement('ol');
        list.setAttribute('aria-label', texts.stages);
        list.style.cssText = 'display: grid; gap: 4px; margin: 0; padding: 0; list-style: none';
        const items = statuses.map((status, index) => {
          const item = document.createElement('li');
          // A sign and the weight of the letters say it, too: colour alone is not seen by everyone.
          const sign = index < reached ? '✓' : index === reached ? '●' : '○';
          item.textContent = `${sign} ${status.name}`;
          item.style.cssText = 'padding: 4px 10px; border-left: 4px solid';
          item.style.borderColor = index <= reached ? status.color : 'transparent';
          if (index === reached) {
            item.style.fontWeight = '700';
            item.setAttribute('aria-current', 'step');
          }
          return item;
        });
        list.append(...items);
        return list;
      };

      const unsubscribe = methods.subscribe(
        lead,
        (current) => {
          if (!current?.isLeadLoaded) {
            el.textContent = texts.loading;
            return;
          }
          const { statuses } = current;
          el.replaceChildren(statuses.length > 0 ? listOf(statuses) : texts.none);
        },
        { withInitialResult: true },
      );

      return () => {
        unsubscribe();
        el.replaceChildren();
      };
    },
  };
});
