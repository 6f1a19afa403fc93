define(['amocrm-sdk'], (initAmocrmWidgetSdk) => {
  const { methods } = initAmocrmWidgetSdk({ version: '1.0.0' });

  const TEXTS = {
    ru: { order: 'Заказ', comment: 'Комментарий', send: 'Отправить', sent: 'Отправлено' },
    en: { order: 'Order', comment: 'Comment', send: 'Send', sent: 'Sent' },
  };

  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      const lang = methods.getState('sys')?.lang;
      const texts = lang === 'ru' ? TEXTS.ru : TEXTS.en;
      const title = document.createElement('h3');
      const label = document.createElement('label');
      const input = document.createElement('input');
      const button = document.createElement('button');
      const status = document.createElement('p');

      title.textContent = texts.order;
      label.append(`${texts.comment} `, input);
      button.type = 'button';
      button.textContent = texts.send;
      status.setAttribute('role', 'status');

      button.addEventListener('click', () => {
        button.disabled = true;
        // A real widget asks its backend here.
        setTimeout(() => {
          button.disabled = false;
          status.textContent = `${texts.sent}: ${input.value}`;
          console.debug('sent', input.value);
        }, 300);
      });

      el.append(title, label, button, status);
      return () => el.replaceChildren();
    },
  };
});
