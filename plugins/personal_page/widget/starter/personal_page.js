define(['amocrm-sdk', 'jquery', 'dateformat'], function (initAmocrmWidgetSdk, $, dateFormat) {
  // Runs once, when the module is connected.
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys, lead, leadFields } = constants.PUBLIC_STATE_ENTITIES;

  // The SDK gives the language, the texts are the widget's own.
  const TEXTS = {
    ru: { hello: 'Здравствуйте', stage: 'Этап', opened: 'Открыто в', loading: 'Загружаем сделку…' },
    en: { hello: 'Hello', stage: 'Stage', opened: 'Opened at', loading: 'Loading the lead…' },
  };

  return {
    // Called at once and again for every lead that the client opens.
    initLead(params) {
      console.debug('initLead, the token has', params.token.length, 'characters');

      return () => console.debug('initLead: cleanup');
    },

    // Called after initLead with the element that is the widget's own.
    registerWidgetsBarSlot(el) {
      const system = methods.getState(sys);
      const texts = system && system.lang === 'ru' ? TEXTS.ru : TEXTS.en;
      const time = dateFormat(Date.now(), system ? system.timeFormat : 'HH:MM');

      const $title = $('<p>').css({ margin: '0 0 4px', fontWeight: 600 }).text(texts.hello);
      const $stage = $('<p>').css({ margin: '0 0 8px' }).text(texts.loading);
      const $fields = $('<ul>').css({ margin: 0, paddingLeft: 18 });
      const $footer = $('<p>').css({ margin: '8px 0 0', opacity: 0.75 });
      $footer.text(`${texts.opened} ${time}`);
      $(el).append($title, $stage, $fields, $footer);

      // With withInitialResult the function is called right away, then on every change.
      const stopLead = methods.subscribe(
        lead,
        (current) => {
          const stage = current && current.statuses.find((status) => status.selected);
          $stage.text(stage ? `${texts.stage}: ${stage.name}` : texts.loading);
        },
        { withInitialResult: true },
      );
      const stopFields = methods.subscribe(
        leadFields,
        (fields) => {
          // A value may be anything: show those that are plain text or a number.
          const plain = Object.values(fields || {}).filter(
            ({ value }) => value !== '' && ['string', 'number'].includes(typeof value),
          );
          const lines = plain.slice(0, 3).map(({ name, value }) => `${name}: ${value}`);
          $fields.empty().append(lines.map((line) => $('<li>').text(line)));
        },
        { withInitialResult: true },
      );
      console.debug('registerWidgetsBarSlot: the slot is filled');

      return () => {
        stopLead();
        stopFields();
        $(el).empty();
        console.debug('registerWidgetsBarSlot: cleanup');
      };
    },
  };
});
