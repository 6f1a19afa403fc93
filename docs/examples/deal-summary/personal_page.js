define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys, lead, authors } = constants.PUBLIC_STATE_ENTITIES;

  const TEXTS = {
    ru: {
      loading: 'Сделка загружается…',
      number: 'Номер',
      stage: 'Этап',
      manager: 'Менеджер',
      company: 'Компания',
      none: 'не указано',
    },
    en: {
      loading: 'The lead is loading…',
      number: 'Number',
      stage: 'Stage',
      manager: 'Manager',
      company: 'Company',
      none: 'not stated',
    },
  };

  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      const texts = methods.getState(sys)?.lang === 'ru' ? TEXTS.ru : TEXTS.en;

      /** @param {LeadModel | null} current */
      const draw = (current) => {
        if (!current?.isLeadLoaded) {
          el.textContent = texts.loading;
          return;
        }
        // LeadModel has no name. The manager is among the authors; the company may be null.
        const rows = [
          [texts.number, current.id],
          [texts.stage, current.statuses.find((status) => status.selected)?.name],
          [texts.manager, methods.getState(authors)?.[current.managerId]?.name],
          [texts.company, current.company?.name],
        ];
        const list = document.createElement('dl');
        list.style.cssText = 'display: grid; grid-template-columns: auto 1fr; gap: 4px 12px; margin: 0';
        for (const [name, value] of rows) {
          const term = document.createElement('dt');
          const description = document.createElement('dd');
          term.textContent = name ?? '';
          description.textContent = value || texts.none;
          description.style.cssText = 'margin: 0; font-weight: 600';
          list.append(term, description);
        }
        el.replaceChildren(list);
      };

      const unsubscribe = methods.subscribe(lead, draw, { withInitialResult: true });

      return () => {
        unsubscribe();
        el.replaceChildren();
      };
    },
  };
});
