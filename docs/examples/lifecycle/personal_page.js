define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys } = sdk.constants.PUBLIC_STATE_ENTITIES;

  const TEXTS = {
    ru: { factory: 'фабрика модуля', call: 'вызов', cleanup: 'очистка' },
    en: { factory: 'module factory', call: 'call', cleanup: 'cleanup' },
  };
  const state = sdk.methods.getState(sys);
  const texts = state && state.lang === 'ru' ? TEXTS.ru : TEXTS.en;

  // The factory runs once, so what it keeps outlives the leads:
  // here, the last twelve events.
  const diary = [texts.factory];

  /** @param {string} line */
  function note(line) {
    diary.push(line);
    diary.splice(0, diary.length - 12);
    console.debug(line);
  }

  return {
    initLead() {
      note(`initLead: ${texts.call}`);
      return () => note(`initLead: ${texts.cleanup}`);
    },

    registerWidgetsBarSlot(el) {
      note(`registerWidgetsBarSlot: ${texts.call}`);

      const list = document.createElement('ol');
      list.append(
        ...diary.map((line) => {
          const item = document.createElement('li');
          item.textContent = line;
          return item;
        }),
      );
      el.append(list);

      return () => {
        note(`registerWidgetsBarSlot: ${texts.cleanup}`);
        list.remove();
      };
    },
  };
});
