define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { lead, sys } = constants.PUBLIC_STATE_ENTITIES;
  const TEXTS = { ru: 'Сосед рядом, сделка', en: 'The neighbour is here, lead' };

  return {
    initLead() {
      console.debug('initLead of the neighbour');

      return () => {
        console.debug('initLead of the neighbour cleaned up');
      };
    },
    registerWidgetsBarSlot(el) {
      const text = TEXTS[methods.getState(sys)?.lang === 'ru' ? 'ru' : 'en'];
      const unsubscribe = methods.subscribe(
        lead,
        (state) => {
          el.textContent = `${text} ${state?.id ?? ''}`;
        },
        { withInitialResult: true },
      );

      return () => {
        unsubscribe();
        el.textContent = '';
      };
    },
  };
});
