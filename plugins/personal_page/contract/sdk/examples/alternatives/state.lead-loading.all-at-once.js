define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  let slot = null;
  let changes = 0;

  function render() {
    if (slot) {
      slot.textContent = `subscribe: ${changes > 0}`;
    }
  }

  return {
    initLead() {
      changes = 0;
      return methods.subscribe(constants.PUBLIC_STATE_ENTITIES.lead, () => {
        changes += 1;
        render();
      });
    },
    registerWidgetsBarSlot(el) {
      slot = el;
      render();
      return () => {
        slot = null;
      };
    },
  };
});
