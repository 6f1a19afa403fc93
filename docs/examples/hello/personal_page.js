define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys } = sdk.constants.PUBLIC_STATE_ENTITIES;

  return {
    initLead(params) {
      console.debug('initLead: characters in the token:', params.token.length);

      return () => {
        console.debug('initLead: cleaned up');
      };
    },

    registerWidgetsBarSlot(el) {
      const state = sdk.methods.getState(sys);
      el.textContent =
        state && state.lang === 'ru'
          ? 'Привет из виджета'
          : 'Hello from the widget';
      console.debug('registerWidgetsBarSlot: rendered');

      return () => {
        el.textContent = '';
        console.debug('registerWidgetsBarSlot: cleaned up');
      };
    },
  };
});
