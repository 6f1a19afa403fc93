define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys, lead, authors } = constants.PUBLIC_STATE_ENTITIES;

  const TEXTS = {
    ru: { people: 'Кто в чате', none: 'В чате пока никого', bot: 'бот', client: 'вы', manager: 'ваш менеджер', staff: 'сотрудник' },
    en: { people: 'Who is in the chat', none: 'Nobody is in the chat yet', bot: 'bot', client: 'you', manager: 'your manager', staff: 'staff' },
  };

  /** @param {AuthorsModel[string]} author */
  function faceOf(author) {
    const face = document.createElement(author.avatar ? 'img' : 'span');
    face.style.cssText =
      'display: grid; place-items: center; width: 32px; height: 32px; border-radius: 50%;' +
      ' background: rgb(128 128 128 / 25%)';
    if (face instanceof HTMLImageElement) {
      face.src = author.avatar;
      // The name stands beside it: a picture that says it again would be read out twice.
      face.alt = '';
    } else {
      face.textContent = [...author.name][0] ?? '?';
      face.setAttribute('aria-hidden', 'true');
    }
    return face;
  }

  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      const texts = methods.getState(sys)?.lang === 'ru' ? TEXTS.ru : TEXTS.en;

      /** @param {AuthorsModel[string]} author */
      const roleOf = (author) => {
        const isManager = author.id === methods.getState(lead)?.managerId;
        const staff = isManager ? texts.manager : texts.staff;
        return author.isBot ? texts.bot : author.isClient ? texts.client : staff;
      };

      const draw = () => {
        const people = Object.values(methods.getState(authors) ?? {});
        const list = document.createElement('ul');
        list.setAttribute('aria-label', texts.people);
        list.style.cssText = 'display: grid; gap: 8px; margin: 0; padding: 0; list-style: none';
        for (const author of people) {
          const item = document.createElement('li');
          const name = document.createElement('span');
          name.textContent = `${author.name} — ${roleOf(author)}`;
          item.style.cssText = 'display: flex; gap: 10px; align-items: center';
          item.append(faceOf(author), name);
          list.append(item);
        }
        el.replaceChildren(people.length > 0 ? list : texts.none);
      };

      const stops = [
        methods.subscribe(authors, draw, { withInitialResult: true }),
        // Who the manager is comes with the lead.
        methods.subscribe(lead, draw),
      ];

      return () => {
        stops.forEach((stop) => stop());
        el.replaceChildren();
      };
    },
  };
});
