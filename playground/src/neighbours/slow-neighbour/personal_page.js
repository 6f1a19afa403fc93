define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys } = constants.PUBLIC_STATE_ENTITIES;
  const TEXTS = { ru: 'Медленный сосед готов', en: 'The slow neighbour is ready' };
  const DELAY = 3000;

  return {
    initLead: () =>
      new Promise((resolve) => {
        setTimeout(resolve, DELAY);
      }),
    registerWidgetsBarSlot(el) {
      el.textContent = TEXTS[methods.getState(sys)?.lang === 'ru' ? 'ru' : 'en'];

      return () => {
        el.textContent = '';
      };
    },
  };
});
