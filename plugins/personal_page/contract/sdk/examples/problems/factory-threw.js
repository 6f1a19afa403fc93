define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  initAmocrmWidgetSdk({ version: '1.0.0' });
  const title = document.querySelector('.my-widget__title').textContent;

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = title;
    },
  };
});
