define(['amocrm-sdk', 'jquery'], function (initAmocrmWidgetSdk, $) {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys, leadFields } = sdk.constants.PUBLIC_STATE_ENTITIES;

  const TEXTS = {
    ru: { loading: 'Поля загружаются…', field: 'Поле', value: 'Значение' },
    en: { loading: 'The fields are loading…', field: 'Field', value: 'Value' },
  };

  /**
   * The shape of a value is not documented: what is not plain is shown as JSON.
   * @param {unknown} value
   */
  function asText(value) {
    if (value === null || value === undefined || value === '') {
      return '—';
    }
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }

  return {
    initLead() {
      console.debug('fields-table: a lead was opened');
    },

    registerWidgetsBarSlot(el) {
      const $el = $(el);
      const state = sdk.methods.getState(sys);
      const texts = state && state.lang === 'ru' ? TEXTS.ru : TEXTS.en;

      const unsubscribe = sdk.methods.subscribe(
        leadFields,
        (fields) => {
          if (!fields) {
            $el.text(texts.loading);
            return;
          }
          const head = $('<tr>').append(
            $('<th>').text(texts.field),
            $('<th>').text(texts.value),
          );
          // text() and never html(): the values were typed by people.
          const rows = Object.values(fields).map((field) =>
            $('<tr>').append(
              $('<td>').text(field.name),
              $('<td>').text(asText(field.value)),
            ),
          );
          $el.empty().append($('<table>').append(head, ...rows));
        },
        { withInitialResult: true },
      );

      return () => {
        unsubscribe();
        $el.empty();
      };
    },
  };
});
