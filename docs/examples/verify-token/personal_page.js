define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys } = sdk.constants.PUBLIC_STATE_ENTITIES;

  const BACKEND = 'https://backend.example';
  const TEXTS = {
    ru: {
      asking: 'Проверяем токен…',
      known: 'Токен настоящий. Аккаунт',
      refused: 'Сервер не принял токен.',
      failed: 'Сервер не отвечает.',
    },
    en: {
      asking: 'Verifying the token…',
      known: 'The token is genuine. Account',
      refused: 'The server refused the token.',
      failed: 'The server does not answer.',
    },
  };

  let token = '';

  return {
    initLead(params) {
      // It is for the server: the widget does not look into it.
      token = params.token;
    },

    registerWidgetsBarSlot(el) {
      const state = sdk.methods.getState(sys);
      const texts = state && state.lang === 'ru' ? TEXTS.ru : TEXTS.en;
      const slot = new AbortController();

      const ask = async () => {
        const response = await fetch(`${BACKEND}/account`, {
          headers: { 'X-Auth-Token': token },
          signal: slot.signal,
        });
        console.debug('verify-token: the server answered', response.status);
        if (!response.ok) {
          return texts.refused;
        }
        const { account } = await response.json();
        return `${texts.known} ${account}`;
      };

      const line = document.createElement('p');
      line.setAttribute('role', 'status');
      line.textContent = texts.asking;
      el.append(line);
      ask()
        .catch(() => texts.failed)
        .then((text) => {
          if (!slot.signal.aborted) {
            line.textContent = text;
          }
        });

      return () => {
        slot.abort();
        line.remove();
      };
    },
  };
});
