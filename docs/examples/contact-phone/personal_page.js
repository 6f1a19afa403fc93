define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { PUBLIC_STATE_ENTITIES, FIELD_TYPES } = constants;
  const { sys, lead, leadFields, authors } = PUBLIC_STATE_ENTITIES;

  const TEXTS = {
    ru: { loading: 'Контакты загружаются…', none: 'Телефонов нет', contact: 'Контакт' },
    en: { loading: 'The contacts are loading…', none: 'No phone numbers', contact: 'Contact' },
  };

  // Digits with what people write between them. An email address does not match.
  const PHONE = /^\+?[\d\s().-]{7,}$/;

  /**
   * The shape of a value is not documented: texts are taken from any depth.
   * @param {unknown} value
   * @returns {string[]}
   */
  const textsIn = (value) =>
    typeof value === 'string'
      ? [value]
      : value && typeof value === 'object'
        ? Object.values(value).flatMap(textsIn)
        : [];

  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      const texts = methods.getState(sys)?.lang === 'ru' ? TEXTS.ru : TEXTS.en;

      /** @param {string} owner @param {string} phone */
      const lineOf = (owner, phone) => {
        const line = document.createElement('li');
        const link = document.createElement('a');
        link.href = `tel:${phone.replace(/[^\d+]/g, '')}`;
        link.textContent = phone;
        // On a phone a finger has to hit it.
        link.style.cssText = 'display: inline-block; padding: 12px 0; color: inherit';
        line.append(`${owner}: `, link);
        return line;
      };

      const draw = () => {
        const current = methods.getState(lead);
        const fields = methods.getState(leadFields);
        if (!current?.isLeadLoaded || !fields) {
          el.textContent = texts.loading;
          return;
        }
        const lines = Object.values(current.contacts).flatMap((contact) => {
          // A contact has no name of its own; its user may be among the authors of the chat.
          const owner = methods.getState(authors)?.[contact.userId]?.name ?? texts.contact;
          return contact.fieldIds
            .map((id) => fields[id])
            .filter((field) => field?.type === FIELD_TYPES.multitext)
            .flatMap((field) => textsIn(field?.value))
            .filter((text) => PHONE.test(text))
            .map((phone) => lineOf(owner, phone));
        });
        const list = document.createElement('ul');
        list.style.cssText = 'margin: 0; padding: 0; list-style: none';
        list.append(...lines);
        el.replaceChildren(lines.length > 0 ? list : texts.none);
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
