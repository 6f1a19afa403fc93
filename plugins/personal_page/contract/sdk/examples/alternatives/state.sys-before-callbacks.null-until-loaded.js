define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { lang } = methods.getState(constants.PUBLIC_STATE_ENTITIES.sys);

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = `lang: ${lang}`;
    },
  };
});
