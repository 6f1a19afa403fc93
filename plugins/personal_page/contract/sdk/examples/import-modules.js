define(['amocrm-sdk', 'import-modules'], (initAmocrmWidgetSdk, importModules) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { leadFields, sys } = constants.PUBLIC_STATE_ENTITIES;

  return {
    initLead() {
      console.debug('initLead');
    },
    registerWidgetsBarSlot(el) {
      const isRussian = methods.getState(sys)?.lang === 'ru';
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = isRussian ? 'Посчитать поля' : 'Count the fields';
      const result = document.createElement('p');
      el.append(button, result);

      async function count() {
        try {
          const [lodash] = await importModules(['lodash']);
          const fields = Object.values(methods.getState(leadFields) ?? {});
          const sources = Object.entries(lodash.countBy(fields, 'fieldSource'));
          result.textContent = sources.map(([source, number]) => `${source}: ${number}`).join(', ');
        } catch (error) {
          console.debug('module not loaded', error);
          result.textContent = isRussian ? 'Модуль не загрузился' : 'The module did not load';
        }
      }

      button.addEventListener('click', count);

      return () => {
        button.removeEventListener('click', count);
        el.replaceChildren();
      };
    },
  };
});
