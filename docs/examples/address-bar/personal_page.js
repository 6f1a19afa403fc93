define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys } = sdk.constants.PUBLIC_STATE_ENTITIES;

  const TEXTS = {
    ru: { lead: 'Сделка', account: 'Аккаунт', none: 'нет в адресе' },
    en: { lead: 'Lead', account: 'Account', none: 'not in the address' },
  };

  return {
    initLead() {
      console.debug(
        'address-bar: ids in the address:',
        sdk.methods.getRouterQuery(),
      );
    },

    registerWidgetsBarSlot(el) {
      const state = sdk.methods.getState(sys);
      const texts = state && state.lang === 'ru' ? TEXTS.ru : TEXTS.en;

      // Both ids are optional and come from the address bar:
      // a hint for the screen, no proof.
      const { leadId, accountId } = sdk.methods.getRouterQuery();
      const lead = `${texts.lead}: ${leadId || texts.none}`;
      const account = `${texts.account}: ${accountId || texts.none}`;
      el.textContent = `${lead} · ${account}`;

      return () => {
        el.textContent = '';
      };
    },
  };
});
