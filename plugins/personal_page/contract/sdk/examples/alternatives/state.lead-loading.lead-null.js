define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  let id = '';

  return {
    initLead() {
      id = methods.getState(constants.PUBLIC_STATE_ENTITIES.lead).id;
    },
    registerWidgetsBarSlot(el) {
      el.textContent = `id: ${id}`;
    },
  };
});
