define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { PUBLIC_STATE_ENTITIES, SUPPORTED_LANGS } = constants;
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
    [SUPPORTED_LANGS.pt]: { one: 'contato', other: 'contatos' },
  };

  // For null, and for a language that has no texts here.
  const FALLBACK = SUPPORTED_LANGS.en;

  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      const line = document.createElement('p');
      el.append(line);

      const draw = () => {
        const wanted = methods.getState(sys)?.lang ?? FALLBACK;
        const lang = wanted in CONTACTS ? wanted : FALLBACK;
        const count = Object.keys(methods.getState(lead)?.contacts ?? {}).length;

        // The browser knows which form of the word goes with a number.
        const words = CONTACTS[lang] ?? {};
        const form = new Intl.PluralRules(lang).select(count);
        // Screen readers choose the voice by it.
        line.lang = lang;
        line.textContent = `${count} ${words[form] ?? words.other}`;
      };

      const stops = [
        methods.subscribe(sys, draw, { withInitialResult: true }),
        methods.subscribe(lead, draw),
      ];

      return () => {
        stops.forEach((stop) => stop());
        el.replaceChildren();
      };
    },
  };
});
