define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys, authors } = constants.PUBLIC_STATE_ENTITIES;

  const GREETINGS = { ru: 'Здравствуйте', en: 'Hello', es: 'Hola', pt: 'Olá' };

  return {
    // Called for each lead, before anything is shown. Both callbacks have to be there.
    initLead() {},

    registerWidgetsBarSlot(el) {
      // Any entity may be null: nothing has come from the cabinet yet.
      const greeting = GREETINGS[methods.getState(sys)?.lang ?? 'en'];
      const people = Object.values(methods.getState(authors) ?? {});
      const client = people.find((author) => author.isClient);

      const line = document.createElement('p');
      line.textContent = client ? `${greeting}, ${client.name}!` : `${greeting}!`;
      el.append(line);

      // What the callback returns is called when the slot goes away.
      return () => line.remove();
    },
  };
});
