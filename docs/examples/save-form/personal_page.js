define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys } = sdk.constants.PUBLIC_STATE_ENTITIES;

  const ADDRESS = 'https://backend.example/suggestions';
  const TEXTS = {
    ru: {
      label: 'Что нам улучшить?',
      send: 'Отправить',
      count: 'Получено предложений:',
      failed: 'Не получилось. Попробуйте ещё раз.',
    },
    en: {
      label: 'What could we do better?',
      send: 'Send',
      count: 'Suggestions received:',
      failed: 'That did not work. Try again.',
    },
  };

  let token = '';

  return {
    initLead(params) {
      token = params.token;
    },

    registerWidgetsBarSlot(el) {
      const state = sdk.methods.getState(sys);
      const texts = state && state.lang === 'ru' ? TEXTS.ru : TEXTS.en;
      const slot = new AbortController();

      el.innerHTML =
        '<form><label><span></span><br><textarea required maxlength="500"></textarea></label>' +
        '<br><button></button> <output></output></form>';
      const form = el.querySelector('form');
      const text = el.querySelector('textarea');
      const send = el.querySelector('button');
      const outcome = el.querySelector('output');
      if (!form || !text || !send || !outcome) {
        return;
      }
      form.querySelector('span')?.append(texts.label);
      send.textContent = texts.send;

      /** @param {RequestInit} [options] */
      const request = async (options) => {
        send.disabled = true;
        try {
          const response = await fetch(ADDRESS, {
            ...options,
            headers: {
              'X-Auth-Token': token,
              'Content-Type': 'application/json',
            },
            signal: slot.signal,
          });
          console.debug('save-form: the server answered', response.status);
          if (!response.ok) {
            throw new Error(`HTTP ${response.status}`);
          }
          const { count } = await response.json();
          outcome.textContent = `${texts.count} ${count}`;
          return true;
        } catch {
          outcome.textContent = texts.failed;
          return false;
        } finally {
          send.disabled = false;
        }
      };

      form.addEventListener('submit', async (event) => {
        event.preventDefault();
        const body = JSON.stringify({ text: text.value });
        if (await request({ method: 'POST', body })) {
          form.reset();
        }
      });
      request();

      return () => {
        slot.abort();
        el.textContent = '';
      };
    },
  };
});
