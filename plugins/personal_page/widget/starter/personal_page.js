define(['amocrm-sdk', 'jquery', 'dateformat'], function (initAmocrmWidgetSdk, $, dateFormat) {
  // Runs once, when the module is connected.
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys, lead, leadFields } = constants.PUBLIC_STATE_ENTITIES;

  // The SDK gives the language, the texts are the widget's own.
  const TEXTS = {
    ru: { hello: 'Здравствуйте', stage: 'Этап', opened: 'Открыто', loading: 'Загружаем сделку…' },
    en: { hello: 'Hello', stage: 'Stage', opened: 'Opened on', loading: 'Loading the lead…' },
  };

  return {
    // Called at once and again for every lead that the client opens.
    initLead(params) {
      console.debug('initLead, the token has', params.token.length, 'characters');

      return () => console.debug('initLead: cleanup');
    },

    // Called after initLead with the element that is the widget's own.
    registerWidgetsBarSlot(el) {
      let texts = TEXTS.en;

      const $title = $('<p>').css({ margin: '0 0 4px', fontWeight: 600 });
      const $stage = $('<p>').css({ margin: '0 0 8px' });
      const $fields = $('<ul>').css({ margin: 0, paddingLeft: 18 });
      const $footer = $('<p>').css({ margin: '8px 0 0', opacity: 0.75 });
      $(el).append($title, $stage, $fields, $footer);

      const showStage = (current) => {
        const stage = current && current.statuses.find((status) => status.selected);
        $stage.text(stage ? `${texts.stage}: ${stage.name}` : texts.loading);
      };
      // With withInitialResult the function is called right away, then on every change.
      const stopSys = methods.subscribe(
        sys,
        (system) => {
          texts = system && system.lang === 'ru' ? TEXTS.ru : TEXTS.en;
          $title.text(texts.hello);
          $footer.text(
            system ? `${texts.opened} ${dateFormat(Date.now(), system.dateFormat)}` : '',
          );
          showStage(methods.getState(lead));
        },
        { withInitialResult: true },
      );
      const stopLead = methods.subscribe(lead, showStage, { withInitialResult: true });
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
        stopSys();
        stopLead();
        stopFields();
        $(el).empty();
        console.debug('registerWidgetsBarSlot: cleanup');
      };
    },
  };
});
