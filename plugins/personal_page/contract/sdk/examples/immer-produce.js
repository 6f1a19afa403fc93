define(['amocrm-sdk', 'immer.produce', 'nanoid'], (initAmocrmWidgetSdk, produce, nanoid) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { lead, sys } = constants.PUBLIC_STATE_ENTITIES;

  return {
    initLead() {
      const state = methods.getState(lead);
      if (!state) {
        return;
      }
      const draft = produce(state, (copy) => {
        copy.statuses.push({ id: nanoid(), name: 'Draft', color: '#cccccc', selected: false });
      });
      console.debug('statuses', state.statuses.length, 'in the copy', draft.statuses.length);
    },
    registerWidgetsBarSlot(el) {
      const isRussian = methods.getState(sys)?.lang === 'ru';
      el.textContent = isRussian ? 'Копия записана в консоль' : 'The copy is in the console';

      return () => {
        el.textContent = '';
      };
    },
  };
});
