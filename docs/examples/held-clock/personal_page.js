define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods } = initAmocrmWidgetSdk({ version: '1.0.0' });

  const FIVE_MINUTES = 5 * 60 * 1000;
  const UPDATED = { ru: 'Обновлено в', en: 'Updated at' };

  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      const lang = methods.getState('sys')?.lang;
      const show = () => {
        const time = new Date().toLocaleTimeString('ru', { timeZone: 'Europe/Moscow', timeStyle: 'short' });
        el.textContent = `${lang === 'ru' ? UPDATED.ru : UPDATED.en} ${time}`;
      };
      const updating = setInterval(show, FIVE_MINUTES);

      show();
      return () => {
        clearInterval(updating);
        el.replaceChildren();
      };
    },
  };
});
