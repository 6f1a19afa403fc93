define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { lead, sys } = constants.PUBLIC_STATE_ENTITIES;
  const TEXTS = {
    ru: { waiting: 'Загружаем сделку', loaded: 'Сделка загружена' },
    en: { waiting: 'Loading the lead', loaded: 'The lead is loaded' },
  };

  let isLoaded = false;
  /** @type {HTMLElement | null} */
  let slot = null;

  function render() {
    const texts = TEXTS[methods.getState(sys)?.lang === 'ru' ? 'ru' : 'en'];
    if (slot) {
      slot.textContent = isLoaded ? texts.loaded : texts.waiting;
    }
  }

  return {
    initLead() {
      console.debug('initLead', methods.getRouterQuery().leadId);
      const unsubscribe = methods.subscribe(
        lead,
        (state) => {
          isLoaded = state !== null && state.isLeadLoaded;
          render();
        },
        { withInitialResult: true },
      );

      return () => {
        unsubscribe();
        isLoaded = false;
        console.debug('initLead cleaned up');
      };
    },
    registerWidgetsBarSlot(el) {
      slot = el;
      render();

      return () => {
        el.textContent = '';
        slot = null;
        console.debug('slot cleaned up');
      };
    },
  };
});
