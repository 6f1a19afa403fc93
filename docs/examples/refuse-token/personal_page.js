define(['amocrm-sdk', 'jquery'], function (initAmocrmWidgetSdk, $) {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys } = sdk.constants.PUBLIC_STATE_ENTITIES;

  const BACKEND = 'https://backend.example';
  const TEXTS = {
    ru: {
      welcome: 'Добро пожаловать.',
      expired: 'Страница открыта давно. Обновите её.',
      refused: 'Не удалось вас узнать. Напишите менеджеру в чат.',
      failed: 'Сервер не отвечает. Попробуйте позже.',
    },
    en: {
      welcome: 'Welcome.',
      expired: 'This page was opened long ago. Reload it.',
      refused: 'We could not recognise you. Write to the manager in the chat.',
      failed: 'The server does not answer. Try again later.',
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

      const request = $.ajax({
        url: `${BACKEND}/session`,
        headers: { 'X-Auth-Token': token },
        dataType: 'json',
      });
      request.done(() => {
        el.textContent = texts.welcome;
      });
      request.fail((answer, reason) => {
        if (reason === 'abort') {
          return;
        }
        const error = answer.responseJSON && answer.responseJSON.error;
        console.debug('refuse-token:', answer.status, error);
        el.textContent =
          error === 'expired'
            ? texts.expired
            : error === 'forged'
              ? texts.refused
              : texts.failed;
      });

      return () => {
        request.abort();
        el.textContent = '';
      };
    },
  };
});
