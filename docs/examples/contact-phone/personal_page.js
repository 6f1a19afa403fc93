define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { PUBLIC_STATE_ENTITIES, FIELD_TYPES } = sdk.constants;
  const { sys, lead, leadFields } = PUBLIC_STATE_ENTITIES;

  const TEXTS = {
    ru: { loading: 'Контакты загружаются…', none: 'Телефонов нет' },
    en: { loading: 'The contacts are loading…', none: 'No phone numbers' },
  };

  // Digits with what people write between them. An email address does not match.
  const PHONE = /^\+?[\d\s().-]{7,}$/;

  /**
   * The shape of a value is not documented: texts are taken from any depth.
   * @param {unknown} value
   * @returns {string[]}
   */
  function textsIn(value) {
    if (typeof value === 'string') {
      return [value];
    }
    return value && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : [];
  }

  /**
   * @param {LeadModel} current
   * @param {LeadFieldsModel} fields
   */
  function phonesOf(current, fields) {
    return Object.values(current.contacts)
      .flatMap((contact) => contact.fieldIds.map((id) => fields[id]))
      .filter((field) => field && field.type === FIELD_TYPES.multitext)
      .flatMap((field) => textsIn(field.value))
      .filter((text) => PHONE.test(text));
  }

  return {
    initLead() {
      console.debug('contact-phone: a lead was opened');
    },

    registerWidgetsBarSlot(el) {
      const state = sdk.methods.getState(sys);
      const texts = state && state.lang === 'ru' ? TEXTS.ru : TEXTS.en;

      const draw = () => {
        const current = sdk.methods.getState(lead);
        const fields = sdk.methods.getState(leadFields);
        if (!current || !current.isLeadLoaded || !fields) {
          el.textContent = texts.loading;
          return;
        }
        const links = phonesOf(current, fields).map((phone) => {
          const link = document.createElement('a');
          link.href = `tel:${phone.replace(/[^\d+]/g, '')}`;
          link.textContent = phone;
          link.style.display = 'block';
          return link;
        });
        el.replaceChildren(...(links.length > 0 ? links : [texts.none]));
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
