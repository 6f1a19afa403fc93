define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys } = sdk.constants.PUBLIC_STATE_ENTITIES;

  // Texts, styles and the picture travel inside the file: whether the cabinet
  // serves anything else of the archive is not known.
  const TEXTS = {
    ru: 'Всё своё ношу с собой',
    en: 'All that is mine I carry with me',
  };
  const STYLE = `
    .card { display: flex; gap: 8px; padding: 8px; border: 1px solid; }
    svg { flex: none; width: 20px; height: 20px; }
  `;
  const ICON =
    '<svg viewBox="0 0 20 20" fill="none" stroke="currentColor">' +
    '<circle cx="10" cy="10" r="9"/><path d="M6 10l3 3 5-6"/></svg>';

  return {
    initLead() {
      console.debug('self-contained: a lead was opened');
    },

    registerWidgetsBarSlot(el) {
      const state = sdk.methods.getState(sys);

      // A shadow root keeps our styles in and the cabinet's out.
      // It hangs on an element of our own, made anew each time.
      const host = document.createElement('div');
      const root = host.attachShadow({ mode: 'open' });
      const card = `<div class="card">${ICON}<span></span></div>`;
      root.innerHTML = `<style>${STYLE}</style>${card}`;
      const label = root.querySelector('span');
      if (label) {
        label.textContent = state && state.lang === 'ru' ? TEXTS.ru : TEXTS.en;
      }
      el.append(host);

      return () => {
        host.remove();
      };
    },
  };
});
