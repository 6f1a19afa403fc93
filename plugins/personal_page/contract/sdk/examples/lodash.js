define(['amocrm-sdk', 'lodash'], (initAmocrmWidgetSdk, _) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { LEAD_FIELD_SOURCES: sources, PUBLIC_STATE_ENTITIES: entities } = constants;
  const TEXTS = {
    ru: { lead: 'Сделка', contacts: 'Контакты', company: 'Компания' },
    en: { lead: 'Lead', contacts: 'Contacts', company: 'Company' },
  };

  return {
    initLead() {
      console.debug('initLead');
    },
    registerWidgetsBarSlot(el) {
      const texts = TEXTS[methods.getState(entities.sys)?.lang === 'ru' ? 'ru' : 'en'];
      const list = document.createElement('ul');
      el.append(list);

      const unsubscribe = methods.subscribe(
        entities.leadFields,
        (fields) => {
          const groups = _.groupBy(_.values(fields ?? {}), 'fieldSource');
          const items = _.values(sources).map((source) => {
            const item = document.createElement('li');
            const names = _.map(groups[source] ?? [], 'name').join(', ');
            item.textContent = `${texts[source]}: ${names || '—'}`;
            return item;
          });
          list.replaceChildren(...items);
        },
        { withInitialResult: true },
      );

      return () => {
        unsubscribe();
        el.replaceChildren();
      };
    },
  };
});
