define(['amocrm-sdk', 'jquery', 'classnames'], (initAmocrmWidgetSdk, $, classNames) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { lead } = constants.PUBLIC_STATE_ENTITIES;
  const CSS = '.my-widget__status_active { font-weight: bold }';

  return {
    initLead() {
      console.debug('initLead');
    },
    registerWidgetsBarSlot(el) {
      const $list = $('<ul>', { class: 'my-widget' });
      $(el).append($('<style>').text(CSS), $list);
      const unsubscribe = methods.subscribe(
        lead,
        (state) => {
          const statuses = state?.statuses ?? [];
          const items = statuses.map(({ name, selected }) => {
            const className = classNames('my-widget__status', {
              'my-widget__status_active': selected,
            });
            return $('<li>', { class: className }).text(name);
          });
          $list.empty().append(items);
        },
        { withInitialResult: true },
      );

      return () => {
        unsubscribe();
        $(el).empty();
      };
    },
  };
});
