define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const WidgetSdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  return {
    initLead(params) {
      const token = params.token.split('.');
      return () => {
        console.debug(token.length);
      };
    },
    registerWidgetsBarSlot(el) {
      el.classList.contains(WidgetSdk.constants.GLOBAL_CLASS_NAMES.widgetBarItemContainer);
      const query = WidgetSdk.methods.getRouterQuery();
      el.textContent = query.leadId ?? query.accountId ?? '';
      return () => el.replaceChildren();
    },
  };
});
