define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { lead } = constants.PUBLIC_STATE_ENTITIES;

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      function render() {
        el.textContent = methods.getState(lead)?.isLeadLoaded ? 'Loaded' : 'Loading';
      }

      const unsubscribe = methods.subscribe(lead, render(), { withInitialResult: true });

      return () => {
        unsubscribe();
        el.textContent = '';
      };
    },
  };
});
