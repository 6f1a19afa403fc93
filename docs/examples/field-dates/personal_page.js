define(['amocrm-sdk', 'dateformat'], function (
  initAmocrmWidgetSdk,
  dateFormat,
) {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { PUBLIC_STATE_ENTITIES, FIELD_TYPES, DATE_FORMATS, TIME_FORMATS } =
    sdk.constants;
  const { sys, leadFields } = PUBLIC_STATE_ENTITIES;

  const TEXTS = {
    ru: { loading: 'Даты загружаются…', none: 'Дат нет' },
    en: { loading: 'The dates are loading…', none: 'No dates' },
  };

  /**
   * The shape of a value is not documented. In the playground it is a text
   * such as 2026-12-14; a number is taken for seconds since 1970.
   * @param {unknown} value
   */
  function dateOf(value) {
    const date =
      typeof value === 'number'
        ? new Date(value * 1000)
        : new Date(typeof value === 'string' ? value : NaN);
    return Number.isNaN(date.getTime()) ? null : date;
  }

  return {
    initLead() {
      console.debug('field-dates: a lead was opened');
    },

    registerWidgetsBarSlot(el) {
      const state = sdk.methods.getState(sys);
      const texts = state && state.lang === 'ru' ? TEXTS.ru : TEXTS.en;
      const day = state ? state.dateFormat : DATE_FORMATS.russianNormal;
      const time = state ? state.timeFormat : TIME_FORMATS.twentyFour;

      /**
       * A day without an hour is midnight in Greenwich:
       * UTC: keeps it the same day wherever the client is.
       * @type {Record<string, string>}
       */
      const masks = {
        [FIELD_TYPES.date]: `UTC:${day}`,
        [FIELD_TYPES.birthday]: `UTC:${day}`,
        [FIELD_TYPES.dateTime]: `${day} ${time}`,
      };

      const unsubscribe = sdk.methods.subscribe(
        leadFields,
        (fields) => {
          if (!fields) {
            el.textContent = texts.loading;
            return;
          }
          const lines = Object.values(fields).flatMap((field) => {
            const mask = masks[field.type];
            const date = mask ? dateOf(field.value) : null;
            if (!date) {
              return [];
            }
            const line = document.createElement('div');
            line.textContent = `${field.name}: ${dateFormat(date, mask)}`;
            return [line];
          });
          el.replaceChildren(...(lines.length > 0 ? lines : [texts.none]));
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
