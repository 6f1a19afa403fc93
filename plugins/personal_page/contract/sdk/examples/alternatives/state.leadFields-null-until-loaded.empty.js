define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { leadFields } = constants.PUBLIC_STATE_ENTITIES;

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      return methods.subscribe(
        leadFields,
        (fields) => {
          el.append(fields === null ? 'leadFields: null. ' : 'leadFields: an object. ');
        },
        { withInitialResult: true },
      );
    },
  };
});
