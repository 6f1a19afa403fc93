define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { lead } = sdk.constants.PUBLIC_STATE_ENTITIES;
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const show = (state) => {
        el.textContent = state?.statuses.find((s) => s.selected)?.name;
      };
      return sdk.methods.subscribe(lead, show, { withInitialResult: true });
    },
  };
});
