define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods } = initAmocrmWidgetSdk({ version: '1.0.0' });
  let current = null;

  return {
    initLead() {
      current = methods.getRouterQuery().leadId;
      return new Promise((resolve) => {
        setTimeout(() => {
          resolve(() => {
            current = null;
          });
        }, 150);
      });
    },
    registerWidgetsBarSlot(el) {
      el.textContent = `leadId: ${current}`;
    },
  };
});
