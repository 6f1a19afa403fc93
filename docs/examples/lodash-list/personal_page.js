define(['amocrm-sdk', 'lodash', 'classnames'], (initAmocrmWidgetSdk, _, classNames) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { LEAD_FIELD_SOURCES, PUBLIC_STATE_ENTITIES } = constants;
  const { sys, leadFields } = PUBLIC_STATE_ENTITIES;

  const TEXTS = {
    ru: { find: 'Найти поле', lead: 'Сделка', contacts: 'Контакты', company: 'Компания', none: 'Ничего не нашлось' },
    en: { find: 'Find a field', lead: 'Lead', contacts: 'Contacts', company: 'Company', none: 'Nothing was found' },
  };
  // Selectors with a prefix of one's own: global ones are forbidden in public integrations.
  const CSS = `
    .acme-fields__find { display: grid; gap: 4px }
    .acme-fields__find input { min-width: 0; min-height: 44px; box-sizing: border-box; font: inherit }
    .acme-fields__group { margin: 12px 0 4px; font-weight: 700 }
    .acme-fields__list { margin: 0; padding-left: 20px }
    .acme-fields__item_empty { opacity: .75; font-style: italic }`;

  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      const texts = methods.getState(sys)?.lang === 'ru' ? TEXTS.ru : TEXTS.en;
      const style = document.createElement('style');
      const label = document.createElement('label');
      const find = document.createElement('input');
      const found = document.createElement('div');
      style.textContent = CSS;
      label.className = 'acme-fields__find';
      find.type = 'search';
      label.append(texts.find, find);
      el.append(style, label, found);

      const draw = () => {
        const wanted = find.value.trim().toLowerCase();
        const all = _.sortBy(_.values(methods.getState(leadFields)), 'name');
        const fields = all.filter(({ name }) => name.toLowerCase().includes(wanted));
        const groups = _.groupBy(fields, 'fieldSource');
        const parts = _.values(LEAD_FIELD_SOURCES).flatMap((source) => {
          const title = document.createElement('p');
          const list = document.createElement('ul');
          title.className = 'acme-fields__group';
          title.textContent = texts[source];
          list.className = 'acme-fields__list';
          for (const { name, value } of groups[source] ?? []) {
            const item = document.createElement('li');
            item.textContent = name;
            item.className = classNames('acme-fields__item', {
              'acme-fields__item_empty': value === null || value === '' || _.isEqual(value, []),
            });
            list.append(item);
          }
          return list.childElementCount > 0 ? [title, list] : [];
        });
        found.replaceChildren(...(parts.length > 0 ? parts : [texts.none]));
      };

      // A list of 200 fields is not drawn at each letter; what is still to come is cancelled below.
      const drawSoon = _.debounce(draw, 150);
      find.addEventListener('input', drawSoon);
      const unsubscribe = methods.subscribe(leadFields, draw, { withInitialResult: true });

      return () => {
        unsubscribe();
        drawSoon.cancel();
        el.replaceChildren();
      };
    },
  };
});
