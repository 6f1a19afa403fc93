define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys, lead } = sdk.constants.PUBLIC_STATE_ENTITIES;

  const TEXTS = {
    ru: {
      loading: 'Сделка загружается…',
      lead: 'Сделка №',
      noCompany: 'без компании',
    },
    en: {
      loading: 'The lead is loading…',
      lead: 'Lead #',
      noCompany: 'no company',
    },
  };

  return {
    initLead() {
      console.debug('lead-name: a lead was opened');
    },

    registerWidgetsBarSlot(el) {
      const state = sdk.methods.getState(sys);
      const texts = state && state.lang === 'ru' ? TEXTS.ru : TEXTS.en;

      // LeadModel has no name, so the line is put together from what it has.
      const unsubscribe = sdk.methods.subscribe(
        lead,
        (current) => {
          if (!current || !current.isLeadLoaded) {
            el.textContent = texts.loading;
            return;
          }
          const company = current.company
            ? current.company.name
            : texts.noCompany;
          const status = current.statuses.find((item) => item.selected);
          const parts = [texts.lead + current.id, company];
          el.textContent = (status ? [...parts, status.name] : parts).join(
            ' · ',
          );
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
