define(['amocrm-sdk', 'dateformat'], function (
  initAmocrmWidgetSdk,
  dateFormat,
) {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { PUBLIC_STATE_ENTITIES, DATE_FORMATS, TIME_FORMATS } = sdk.constants;

  return {
    initLead() {
      console.debug('format-date: a lead was opened');
    },

    registerWidgetsBarSlot(el) {
      const state = sdk.methods.getState(PUBLIC_STATE_ENTITIES.sys);
      const label = state && state.lang === 'ru' ? 'Сейчас' : 'Now';
      const dateMask = state ? state.dateFormat : DATE_FORMATS.russianNormal;
      const timeMask = state ? state.timeFormat : TIME_FORMATS.twentyFour;

      const draw = () => {
        const now = dateFormat(Date.now(), `${dateMask} ${timeMask}`);
        el.textContent = `${label}: ${now}`;
      };
      draw();
      const timer = setInterval(draw, 1000);

      return () => {
        clearInterval(timer);
        el.textContent = '';
      };
    },
  };
});
