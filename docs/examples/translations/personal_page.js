define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { PUBLIC_STATE_ENTITIES, SUPPORTED_LANGS } = sdk.constants;
  const { sys, lead } = PUBLIC_STATE_ENTITIES;

  /**
   * The texts by language; `other` is there in each of them.
   * @type {Record<string, Record<string, string>>}
   */
  const CONTACTS = {
    [SUPPORTED_LANGS.ru]: {
      one: 'контакт',
      few: 'контакта',
      many: 'контактов',
      other: 'контакта',
    },
    [SUPPORTED_LANGS.en]: { one: 'contact', other: 'contacts' },
    [SUPPORTED_LANGS.es]: { one: 'contacto', other: 'contactos' },
  };

  // For null, and for a language that has no texts here.
  const FALLBACK = SUPPORTED_LANGS.en;

  return {
    initLead() {
      console.debug('translations: a lead was opened');
    },

    registerWidgetsBarSlot(el) {
      const draw = () => {
        const state = sdk.methods.getState(sys);
        const lang = state && state.lang in CONTACTS ? state.lang : FALLBACK;
        const current = sdk.methods.getState(lead);
        const count = current ? Object.keys(current.contacts).length : 0;

        // The browser knows which form of the word goes with a number.
        const words = CONTACTS[lang];
        const form = new Intl.PluralRules(lang).select(count);
        el.lang = lang;
        el.textContent = `${count} ${words[form] || words.other}`;
      };

      const stops = [
        sdk.methods.subscribe(sys, draw, { withInitialResult: true }),
        sdk.methods.subscribe(lead, draw),
      ];

      return () => {
        stops.forEach((stop) => stop());
        el.textContent = '';
      };
    },
  };
});
