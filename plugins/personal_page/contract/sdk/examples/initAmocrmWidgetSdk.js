define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys } = sdk.constants.PUBLIC_STATE_ENTITIES;

  return {
    initLead() {
      console.debug('initLead', sdk.methods.getRouterQuery());
    },
    registerWidgetsBarSlot(el) {
      const lang = sdk.methods.getState(sys)?.lang;
      el.textContent = lang === 'ru' ? 'Виджет работает' : 'The widget works';

      return () => {
        el.textContent = '';
      };
    },
  };
});
