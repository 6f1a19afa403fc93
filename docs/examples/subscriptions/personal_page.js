define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys, lead, leadFields, authors } = constants.PUBLIC_STATE_ENTITIES;

  const TEXTS = {
    ru: { lead: 'Изменений сделки', fields: 'Изменений полей', authors: 'Изменений авторов', seen: 'Открыто сделок' },
    en: { lead: 'Changes of the lead', fields: 'Changes of the fields', authors: 'Changes of the authors', seen: 'Leads opened' },
  };

  // Lives as long as the page: the factory runs once.
  const opened = new Set();

  return {
    initLead() {
      // Lives as long as the lead is open, whether the slot is shown or not.
      const stop = methods.subscribe(
        lead,
        (current) => {
          if (current) opened.add(current.id);
        },
        { withInitialResult: true },
      );
      return stop;
    },

    registerWidgetsBarSlot(el) {
      const texts = methods.getState(sys)?.lang === 'ru' ? TEXTS.ru : TEXTS.en;
      const counts = { lead: 0, fields: 0, authors: 0 };

      const draw = () => {
        const lines = [
          `${texts.lead}: ${counts.lead}`,
          `${texts.fields}: ${counts.fields}`,
          `${texts.authors}: ${counts.authors}`,
          `${texts.seen}: ${opened.size}`,
        ];
        el.replaceChildren(
          ...lines.map((text) => Object.assign(document.createElement('div'), { textContent: text })),
        );
      };

      /** @param {keyof typeof counts} what */
      const counted = (what) => () => {
        counts[what] += 1;
        draw();
      };

      // Lives as long as the slot. All of them in one list: the cleanup cannot forget one.
      const stops = [
        methods.subscribe(lead, counted('lead')),
        methods.subscribe(leadFields, counted('fields')),
        methods.subscribe(authors, counted('authors')),
      ];
      draw();

      return () => {
        stops.forEach((stop) => stop());
        el.replaceChildren();
      };
    },
  };
});
