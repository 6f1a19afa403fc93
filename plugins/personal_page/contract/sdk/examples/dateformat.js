define(['amocrm-sdk', 'dateformat'], (initAmocrmWidgetSdk, dateFormat) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { DATE_FORMATS, TIME_FORMATS, PUBLIC_STATE_ENTITIES } = constants;

  return {
    initLead() {
      console.debug('initLead');
    },
    registerWidgetsBarSlot(el) {
      const time = document.createElement('time');
      el.append(time);

      function tick() {
        const sys = methods.getState(PUBLIC_STATE_ENTITIES.sys);
        const dateMask = sys?.dateFormat ?? DATE_FORMATS.russianNormal;
        const timeMask = sys?.timeFormat ?? TIME_FORMATS.twentyFour;
        time.textContent = dateFormat(Date.now(), `${dateMask} ${timeMask}`);
      }

      tick();
      const timer = setInterval(tick, 1000);

      return () => {
        clearInterval(timer);
        el.replaceChildren();
      };
    },
  };
});
