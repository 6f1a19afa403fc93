define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys, lead } = sdk.constants.PUBLIC_STATE_ENTITIES;

  type Status = LeadModel['statuses'][number];

  const TEXTS = {
    ru: { loading: 'Сделка загружается…', step: 'Этап' },
    en: { loading: 'The lead is loading…', step: 'Stage' },
  };

  function progress(statuses: Status[]): string {
    const reached = statuses.findIndex((status) => status.selected) + 1;
    return `${reached} / ${statuses.length}`;
  }

  return {
    initLead() {
      console.debug('typescript: a lead was opened');
    },

    registerWidgetsBarSlot(el) {
      // getState may return null: without the question mark this would not compile.
      const lang = sdk.methods.getState(sys)?.lang;
      const texts = lang === 'ru' ? TEXTS.ru : TEXTS.en;

      const unsubscribe = sdk.methods.subscribe(
        lead,
        (current) => {
          el.textContent = current?.isLeadLoaded
            ? `${texts.step}: ${progress(current.statuses)}`
            : texts.loading;
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
