define(['amocrm-sdk', 'dateformat'], (initAmocrmWidgetSdk, dateFormat) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const entities = constants.PUBLIC_STATE_ENTITIES;
  const TEXTS = {
    ru: { loading: 'Сделка ещё не загружена', noCompany: 'Компании нет', updated: 'Обновлено в' },
    en: { loading: 'The lead is not loaded yet', noCompany: 'No company', updated: 'Updated at' },
  };

  /** @param {HTMLElement} el */
  function render(el) {
    const sys = methods.getState(entities.sys);
    const lead = methods.getState(entities.lead);
    const texts = TEXTS[sys?.lang === 'ru' ? 'ru' : 'en'];
    if (!lead?.isLeadLoaded) {
      el.textContent = texts.loading;
      return;
    }
    const time = dateFormat(Date.now(), sys?.timeFormat ?? 'HH:MM');
    const company = lead.company ? lead.company.name : texts.noCompany;
    el.textContent = `${company}. ${texts.updated} ${time}`;
    console.debug('lead', lead.id, company);
  }

  return {
    initLead() {
      console.debug('lead at initLead', methods.getState(entities.lead));
    },
    registerWidgetsBarSlot(el) {
      const unsubscribe = methods.subscribe(entities.lead, () => render(el), {
        withInitialResult: true,
      });

      return () => {
        unsubscribe();
        el.textContent = '';
      };
    },
  };
});
