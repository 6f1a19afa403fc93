define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const { methods } = initAmocrmWidgetSdk({ version: '1.0.0' });

  // The SDK gives the language, the texts are the widget's own.
  const TEXTS = {
    ru: {
      stage: 'Этап',
      loading: 'Загружаем сделку…',
      comment: 'Комментарий',
      send: 'Отправить',
      empty: 'Напишите комментарий',
      sent: 'Отправлено',
    },
    en: {
      stage: 'Stage',
      loading: 'Loading the lead…',
      comment: 'Comment',
      send: 'Send',
      empty: 'Write a comment',
      sent: 'Sent',
    },
  };

  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      const label = document.createElement('label');
      const caption = document.createElement('span');
      const comment = document.createElement('input');
      const send = document.createElement('button');
      const outcome = document.createElement('p');
      label.append(caption, ' ', comment);
      send.type = 'button';
      let texts = TEXTS.en;

      send.addEventListener('click', () => {
        const isEmpty = comment.value.trim() === '';
        outcome.setAttribute('role', isEmpty ? 'alert' : 'status');
        outcome.textContent = isEmpty ? texts.empty : texts.sent;
        if (isEmpty) {
          comment.focus();
        } else {
          // A real widget asks its backend here.
          comment.value = '';
        }
      });

      const draw = () => {
        const sys = methods.getState('sys');
        const lead = methods.getState('lead');
        texts = TEXTS[sys && sys.lang] || TEXTS.en;
        if (!lead || !lead.isLeadLoaded) {
          el.textContent = texts.loading;
          return;
        }
        const title = document.createElement('p');
        const stages = document.createElement('ol');
        const selected = lead.statuses.find((status) => status.selected);
        title.textContent = selected ? `${texts.stage}: ${selected.name}` : '';
        stages.append(
          ...lead.statuses.map((status) => {
            const item = document.createElement('li');
            item.textContent = status.name;
            return item;
          }),
        );
        caption.textContent = texts.comment;
        send.textContent = texts.send;
        el.replaceChildren(title, stages, label, send, outcome);
      };

      const stops = [
        methods.subscribe('sys', draw, { withInitialResult: true }),
        methods.subscribe('lead', draw),
      ];
      return () => {
        stops.forEach((stop) => stop());
        el.textContent = '';
      };
    },
  };
});
