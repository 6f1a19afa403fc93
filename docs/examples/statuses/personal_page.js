define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys, lead } = sdk.constants.PUBLIC_STATE_ENTITIES;

  const TEXTS = {
    ru: { loading: 'Этапы загружаются…', none: 'Этапов нет' },
    en: { loading: 'The stages are loading…', none: 'No stages' },
  };

  return {
    initLead() {
      console.debug('statuses: a lead was opened');
    },

    registerWidgetsBarSlot(el) {
      const state = sdk.methods.getState(sys);
      const texts = state && state.lang === 'ru' ? TEXTS.ru : TEXTS.en;

      const unsubscribe = sdk.methods.subscribe(
        lead,
        (current) => {
          if (!current || !current.isLeadLoaded) {
            el.textContent = texts.loading;
            return;
          }
          const list = document.createElement('ol');
          const items = current.statuses.map((status) => {
            const item = document.createElement('li');
            item.textContent = status.name;
            // The colour marks the stage; it is not the only sign of it.
            item.style.borderLeft = `4px solid ${status.color}`;
            item.style.paddingLeft = '8px';
            if (status.selected) {
              item.style.fontWeight = 'bold';
              item.setAttribute('aria-current', 'step');
            }
            return item;
          });
          list.append(...items);
          el.replaceChildren(items.length > 0 ? list : texts.none);
        },
        { withInitialResult: true },
      );

      return () => {
        unsubscribe();
        el.textContent = '';
      };
    },
  };
});
