define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys, leadFields } = constants.PUBLIC_STATE_ENTITIES;

  const TEXTS = {
    ru: { field: 'За каким полем следить', loading: 'Поля загружаются…', empty: 'не заполнено' },
    en: { field: 'The field to watch', loading: 'The fields are loading…', empty: 'not filled in' },
  };

  /** What a field is called in any lead of the account; the reader's choice, kept between leads. */
  let chosen = '';

  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      const texts = methods.getState(sys)?.lang === 'ru' ? TEXTS.ru : TEXTS.en;
      const label = document.createElement('label');
      const select = document.createElement('select');
      const value = document.createElement('output');
      label.style.cssText = 'display: grid; gap: 4px';
      select.style.cssText = 'min-width: 0; max-width: 100%; min-height: 44px; font: inherit';
      value.style.cssText = 'display: block; margin-top: 8px; font-size: 1.25em; font-weight: 700';
      label.append(texts.field, select);
      el.append(label, value);

      const draw = () => {
        const all = methods.getState(leadFields);
        // An object is left out: what its parts mean is not documented.
        const fields = Object.values(all ?? {}).filter(
          ({ value: held }) => held === null || typeof held !== 'object',
        );
        const names = fields.map(({ fieldId, name }) => new Option(name, fieldId));
        const watched = fields.find((field) => field.fieldId === chosen) ?? fields[0];
        select.replaceChildren(...names);
        select.value = watched?.fieldId ?? '';
        select.disabled = fields.length === 0;
        // The value is text of people: textContent, never innerHTML.
        const held = watched?.value ?? '';
        value.textContent = all ? (held === '' ? texts.empty : String(held)) : texts.loading;
      };

      select.addEventListener('change', () => {
        chosen = select.value;
        draw();
      });
      const unsubscribe = methods.subscribe(leadFields, draw, { withInitialResult: true });

      return () => {
        unsubscribe();
        el.replaceChildren();
      };
    },
  };
});
