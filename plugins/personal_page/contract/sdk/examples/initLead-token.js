define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const SERVER = 'https://example.com/amocrm/session';
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys } = constants.PUBLIC_STATE_ENTITIES;
  const TEXTS = {
    ru: { waiting: 'Соединяемся', ready: 'Сервер ответил', failed: 'Сервер недоступен' },
    en: { waiting: 'Connecting', ready: 'The server answered', failed: 'No answer of the server' },
  };

  /** @type {'waiting' | 'ready' | 'failed'} */
  let status = 'waiting';
  /** @type {HTMLElement | null} */
  let slot = null;

  function render() {
    const texts = TEXTS[methods.getState(sys)?.lang === 'ru' ? 'ru' : 'en'];
    if (slot) {
      slot.textContent = texts[status];
    }
  }

  /**
   * @param {string} token
   * @param {AbortSignal} signal
   */
  async function openSession(token, signal) {
    try {
      const response = await fetch(SERVER, { headers: { 'X-Auth-Token': token }, signal });
      status = response.ok ? 'ready' : 'failed';
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      status = 'failed';
      console.debug('request failed', error);
    }
    render();
  }

  return {
    initLead(params) {
      const controller = new AbortController();
      status = 'waiting';
      void openSession(params.token, controller.signal);

      return () => {
        controller.abort();
      };
    },
    registerWidgetsBarSlot(el) {
      slot = el;
      render();

      return () => {
        el.textContent = '';
        slot = null;
      };
    },
  };
});
