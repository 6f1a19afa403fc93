define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  initAmocrmWidgetSdk({ version: '1.0.0' });

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const title = document.createElement('h3');
      title.className = 'my-widget__title';
      title.textContent = 'Hello';
      el.append(title);

      return () => {
        el.replaceChildren();
      };
    },
  };
});
