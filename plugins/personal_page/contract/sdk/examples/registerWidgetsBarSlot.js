define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { lead, sys } = constants.PUBLIC_STATE_ENTITIES;
  const TEXTS = {
    ru: { title: 'О сделке', contacts: 'Контактов', noCompany: 'Без компании' },
    en: { title: 'About the lead', contacts: 'Contacts', noCompany: 'No company' },
  };

  return {
    initLead() {
      console.debug('initLead');
    },
    registerWidgetsBarSlot(el) {
      const texts = TEXTS[methods.getState(sys)?.lang === 'ru' ? 'ru' : 'en'];
      const title = document.createElement('strong');
      title.textContent = texts.title;
      const facts = document.createElement('p');
      el.append(title, facts);

      const unsubscribe = methods.subscribe(
        lead,
        (state) => {
          const contacts = Object.keys(state?.contacts ?? {}).length;
          const company = state?.company?.name ?? texts.noCompany;
          facts.textContent = `${company}. ${texts.contacts}: ${contacts}`;
        },
        { withInitialResult: true },
      );

      return () => {
        unsubscribe();
        el.replaceChildren();
        console.debug('slot cleaned up');
      };
    },
  };
});
