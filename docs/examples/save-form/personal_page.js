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

      const label = document.createElement('label');
      const text = document.createElement('textarea');
      const send = document.createElement('button');
      const outcome = document.createElement('output');
      label.style.cssText = 'display: grid; gap: 4px';
      text.style.cssText = 'min-width: 0; min-height: 72px; box-sizing: border-box; font: inherit';
      send.style.cssText = 'min-height: 44px; margin: 8px 0; padding: 0 16px; font: inherit';
      outcome.style.display = 'block';
      label.append(texts.label, text);
      text.required = true;
      text.maxLength = 500;
      // The playground lets no form be submitted: a plain button works everywhere.
      send.type = 'button';
      send.textContent = texts.send;
      el.append(label, send, outcome);

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

      send.addEventListener('click', async () => {
        const body = JSON.stringify({ text: text.value });
        if (text.reportValidity() && (await request({ method: 'POST', body }))) {
          text.value = '';
        }
      });
      request();

      return () => {
        slot.abort();
        el.replaceChildren();
      };
    },
  };
});
