define(['amocrm-sdk', 'dateformat'], (initAmocrmWidgetSdk, dateFormat) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { PUBLIC_STATE_ENTITIES, FIELD_TYPES, DATE_FORMATS, TIME_FORMATS } = constants;
  const { sys, leadFields } = PUBLIC_STATE_ENTITIES;

  const TEXTS = {
    ru: { loading: 'Поля загружаются…', none: 'Ни денег, ни дат' },
    en: { loading: 'The fields are loading…', none: 'No money and no dates' },
  };

  /**
   * The shape of a value is not documented. In the playground a date is a text such as 2026-12-14;
   * a number is taken for seconds since 1970.
   * @param {unknown} value
   * @param {string} mask
   */
  function dated(value, mask) {
    const date = new Date(typeof value === 'number' ? value * 1000 : String(value ?? ''));
    return Number.isNaN(date.getTime()) ? '' : dateFormat(date, mask);
  }

  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      const draw = () => {
        const account = methods.getState(sys);
        const fields = methods.getState(leadFields);
        const lang = account?.lang ?? 'en';
        const texts = lang === 'ru' ? TEXTS.ru : TEXTS.en;
        if (!fields) {
          el.textContent = texts.loading;
          return;
        }
        const day = account?.dateFormat ?? DATE_FORMATS.russianNormal;
        const time = account?.timeFormat ?? TIME_FORMATS.twentyFour;

        /** @param {LeadFieldsModel[string]} field */
        const shown = ({ type, value }) => {
          switch (type) {
            case FIELD_TYPES.budget:
              return `${Number(value).toLocaleString(lang)} ${account?.currencySymbol ?? ''}`;
            // A day without an hour is midnight in Greenwich: UTC: keeps it that day everywhere.
            case FIELD_TYPES.date:
            case FIELD_TYPES.birthday:
              return dated(value, `UTC:${day}`);
            case FIELD_TYPES.dateTime:
              return dated(value, `${day} ${time}`);
            default:
              return '';
          }
        };

        const lines = Object.values(fields).flatMap((field) => {
          const text = shown(field);
          const line = document.createElement('div');
          line.textContent = `${field.name}: ${text}`;
          return text ? [line] : [];
        });
        el.replaceChildren(...(lines.length > 0 ? lines : [texts.none]));
      };

      const stops = [
        methods.subscribe(leadFields, draw, { withInitialResult: true }),
        methods.subscribe(sys, draw),
      ];

      return () => {
        stops.forEach((stop) => stop());
        el.replaceChildren();
      };
    },
  };
});
