define(['amocrm-sdk'], (init) => {
  const { constants } = init({ version: '1.0.0' });
  const mask: 'dd.mm.yyyy' = constants.DATE_FORMATS.russianNormal;
  const time: 'h:MM TT' | 'HH:MM' = constants.TIME_FORMATS.twelve as WidgetSdkValue<'TIME_FORMATS'>;
  const kinds: WidgetSdkValue<'FIELD_TYPES'>[] = ['text', constants.FIELD_TYPES.smartAddress];
  const className: string = constants.GLOBAL_CLASS_NAMES.widgetBarItemContainer;
  console.debug(mask, time, kinds, className);
  return { initLead() {}, registerWidgetsBarSlot() {} };
});
