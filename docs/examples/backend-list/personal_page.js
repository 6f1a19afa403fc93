define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys } = sdk.constants.PUBLIC_STATE_ENTITIES;

  const ADDRESS = 'https://backend.example/services';
  const TEXTS = {
    ru: {
      loading: 'Список загружается…',
      empty: 'Услуг пока нет',
      failed: 'Список не загрузился.',
      again: 'Повторить',
    },
    en: {
      loading: 'The list is loading…',
      empty: 'No services yet',
      failed: 'The list could not be loaded.',
      again: 'Try again',
    },
  };

  let token = '';

  return {
    initLead(params) {
      token = params.token;
    },

    registerWidgetsBarSlot(el) {
      const state = sdk.methods.getState(sys);
      const lang = state && state.lang === 'ru' ? 'ru' : 'en';
      const texts = TEXTS[lang];
      const currency = state ? state.currencySymbol : '';
      const slot = new AbortController();

      /** @param {{ name: string, price: number }[]} services */
      const listOf = (services) => {
        const list = document.createElement('ul');
        for (const { name, price } of services) {
          const item = document.createElement('li');
          // textContent and never innerHTML: the names come from a server.
          item.textContent = `${name}: ${price.toLocaleString(lang)} ${currency}`;
          list.append(item);
        }
        return list;
      };

      /**
       * @param {string} text
       * @param {string} [role] `alert` is read out at once, `status` when there is time.
       */
      const say = (text, role = 'status') => {
        const line = document.createElement('p');
        line.setAttribute('role', role);
        line.textContent = text;
        el.replaceChildren(line);
      };

      const load = async () => {
        say(texts.loading);
        try {
          const response = await fetch(`${ADDRESS}?lang=${lang}`, {
            headers: { 'X-Auth-Token': token },
            signal: slot.signal,
          });
          if (!response.ok) {
            throw new Error(`HTTP ${response.status}`);
          }
          const { services } = await response.json();
          if (services.length > 0) {
            el.replaceChildren(listOf(services));
          } else {
            say(texts.empty);
          }
        } catch (error) {
          // The slot is gone: nobody sees what would be drawn.
          if (slot.signal.aborted) {
            return;
          }
          // The client reads what to do, the developer what happened.
          console.debug('backend-list:', String(error));
          const again = document.createElement('button');
          again.type = 'button';
          again.textContent = texts.again;
          again.style.cssText = 'min-height: 44px; padding: 0 16px; font: inherit';
          again.addEventListener('click', load);
          say(texts.failed, 'alert');
          el.append(again);
        }
      };
      load();

      return () => {
        slot.abort();
        el.replaceChildren();
      };
    },
  };
});
