define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { lead } = constants.PUBLIC_STATE_ENTITIES;

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = 'loading';
      const stops = [
        methods.subscribe(lead, (state) => {
          throw new Error(`The lead ${state.id} has no discount.`);
        }),
        methods.subscribe(lead, (state) => {
          el.textContent = state.isLeadLoaded ? 'loaded' : 'loading';
        }),
      ];
      return () => stops.forEach((stop) => stop());
    },
  };
});
