define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { PUBLIC_STATE_ENTITIES, FIELD_TYPES } = constants;
  const { sys, lead, leadFields } = PUBLIC_STATE_ENTITIES;

  const TEXTS = {
    ru: { loading: 'Компания загружается…', none: 'Сделка частного клиента, компании нет' },
    en: { loading: 'The company is loading…', none: 'A private client’s lead, without a company' },
  };

  /** @param {unknown} value */
  function linkTo(value) {
    const link = document.createElement('a');
    // Whatever stands in the field, no `javascript:` becomes a link.
    link.href = /^https?:\/\//.test(String(value)) ? String(value) : `https://${value}`;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = link.host;
    link.style.color = 'inherit';
    return link;
  }

  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      const texts = methods.getState(sys)?.lang === 'ru' ? TEXTS.ru : TEXTS.en;

      const draw = () => {
        const current = methods.getState(lead);
        const fields = methods.getState(leadFields);
        if (!current?.isLeadLoaded || !fields) {
          el.textContent = texts.loading;
          return;
        }
        // `company` is null where the deal is with a person.
        if (!current.company) {
          el.textContent = texts.none;
          return;
        }
        const name = document.createElement('strong');
        name.textContent = current.company.name;
        const lines = current.company.fieldIds
          .map((id) => fields[id])
          .filter((field) => field?.type === FIELD_TYPES.url && field.value)
          .map((field) => {
            const line = document.createElement('div');
            line.append(`${field?.name}: `, linkTo(field?.value));
            return line;
          });
        el.replaceChildren(name, ...lines);
      };

      const stops = [
        methods.subscribe(lead, draw, { withInitialResult: true }),
        methods.subscribe(leadFields, draw),
      ];

      return () => {
        stops.forEach((stop) => stop());
        el.replaceChildren();
      };
    },
  };
});
