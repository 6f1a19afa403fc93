define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { lead, sys } = constants.PUBLIC_STATE_ENTITIES;

  return {
    initLead() {
      const unsubscribe = methods.subscribe(lead, (state) => {
        console.debug('the lead changed', state?.isLeadLoaded);
      });

      return unsubscribe;
    },
    registerWidgetsBarSlot(el) {
      const isRussian = methods.getState(sys)?.lang === 'ru';
      const unsubscribe = methods.subscribe(
        lead,
        (state) => {
          const status = state?.statuses.find(({ selected }) => selected);
          const name = status?.name ?? '…';
          el.textContent = isRussian ? `Статус: ${name}` : `Status: ${name}`;
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
