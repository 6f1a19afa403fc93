define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const PAGE = 'https://example.com/orders';
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys } = constants.PUBLIC_STATE_ENTITIES;

  return {
    initLead() {
      console.debug('query', methods.getRouterQuery());
    },
    registerWidgetsBarSlot(el) {
      const { leadId } = methods.getRouterQuery();
      const isRussian = methods.getState(sys)?.lang === 'ru';
      if (leadId === undefined) {
        el.textContent = isRussian ? 'Сделка не выбрана' : 'No lead is chosen';
      } else {
        const link = document.createElement('a');
        link.href = `${PAGE}?lead=${encodeURIComponent(leadId)}`;
        link.target = '_blank';
        link.rel = 'noopener';
        link.textContent = isRussian ? 'Открыть заказ' : 'Open the order';
        el.append(link);
      }

      return () => {
        el.replaceChildren();
      };
    },
  };
});
