define(['amocrm-sdk'], (init) => {
  const { constants, methods } = init({ version: '1.0.0' });
  console.debug(constants.DATE_FORMATS.german); // error: TS2339
  console.debug(constants.COLORS); // error: TS2339
  constants.SUPPORTED_LANGS.ru = 'ru'; // error: TS2540
  const american: 'mm/dd/yyyy' = constants.DATE_FORMATS.americanNormal; // error: TS2322
  const sys = methods.getState('sys');
  console.debug(american, sys?.timeFormat === 'HH:mm'); // error: TS2367
  return { initLead() {}, registerWidgetsBarSlot() {} };
});
