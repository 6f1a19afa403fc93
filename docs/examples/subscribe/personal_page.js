define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys, lead, leadFields } = sdk.constants.PUBLIC_STATE_ENTITIES;

  const TEXTS = {
    ru: {
      waiting: 'Ждём данные сделки',
      contacts: 'Контактов',
      fields: 'Полей',
    },
    en: {
      waiting: 'Waiting for the lead',
      contacts: 'Contacts',
      fields: 'Fields',
    },
  };

  return {
    initLead() {
      // Opened in initLead and closed in its cleanup:
      // lives as long as the lead is open.
      return sdk.methods.subscribe(lead, (current) => {
        console.debug(
          'lead changed, loaded:',
          current ? current.isLeadLoaded : null,
        );
      });
    },

    registerWidgetsBarSlot(el) {
      const state = sdk.methods.getState(sys);
      const texts = state && state.lang === 'ru' ? TEXTS.ru : TEXTS.en;

      // Draws what is known at this moment; null means nothing has come yet.
      const draw = () => {
        const current = sdk.methods.getState(lead);
        const fields = sdk.methods.getState(leadFields);
        if (!current || !current.isLeadLoaded || !fields) {
          el.textContent = texts.waiting;
          return;
        }
        const contacts = Object.keys(current.contacts).length;
        const all = Object.keys(fields).length;
        el.textContent = `${texts.contacts}: ${contacts} · ${texts.fields}: ${all}`;
      };

      const stops = [
        sdk.methods.subscribe(lead, draw, { withInitialResult: true }),
        sdk.methods.subscribe(leadFields, draw),
      ];

      return () => {
        stops.forEach((stop) => stop());
        el.textContent = '';
      };
    },
  };
});
