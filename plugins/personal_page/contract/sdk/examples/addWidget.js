define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys } = constants.PUBLIC_STATE_ENTITIES;
  let hasToken = false;

  return {
    initLead({ token }) {
      hasToken = token.split('.').length === 3;
      console.debug(hasToken ? 'a real token' : 'a token for trying out', token.length);

      return () => {
        console.debug('the lead was left, add the widget again');
      };
    },
    registerWidgetsBarSlot(el) {
      const isRussian = methods.getState(sys)?.lang === 'ru';
      if (hasToken) {
        el.textContent = isRussian ? 'Токен похож на JWT' : 'The token looks like a JWT';
      } else {
        el.textContent = isRussian ? 'Работаем без токена' : 'Working without a token';
      }

      return () => {
        el.textContent = '';
      };
    },
  };
});
