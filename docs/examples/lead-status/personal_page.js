define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { lead } = sdk.constants.PUBLIC_STATE_ENTITIES;
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      return sdk.methods.subscribe(lead, (data) => {
        el.textContent = data?.statuses.find((s) => s.selected)?.name ?? '';
      }, { withInitialResult: true });
    },
  };
});
