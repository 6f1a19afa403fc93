define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      let calls = 0;
      const show = () => {
        calls += 1;
        el.textContent = `calls: ${calls}`;
      };
      return methods.subscribe(constants.PUBLIC_STATE_ENTITIES.sys, show, {
        withInitialResult: true,
      });
    },
  };
});
