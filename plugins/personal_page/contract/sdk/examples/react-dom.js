define(['amocrm-sdk', 'react', 'react-dom'], (initAmocrmWidgetSdk, React, ReactDOM) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { lead, sys } = constants.PUBLIC_STATE_ENTITIES;
  const { createElement, useEffect, useState } = React;

  function Statuses() {
    const [state, setState] = useState(() => methods.getState(lead));
    useEffect(() => methods.subscribe(lead, setState, { withInitialResult: true }), []);

    if (!state?.isLeadLoaded) {
      const isRussian = methods.getState(sys)?.lang === 'ru';
      return createElement('p', null, isRussian ? 'Загружаем сделку' : 'Loading the lead');
    }
    const items = state.statuses.map(({ id, name, selected }) =>
      createElement('li', { key: id }, selected ? createElement('strong', null, name) : name),
    );
    return createElement('ol', null, items);
  }

  return {
    initLead() {
      console.debug('initLead');
    },
    registerWidgetsBarSlot(el) {
      const root = ReactDOM.createRoot(el);
      root.render(createElement(Statuses));

      return () => {
        root.unmount();
        console.debug('slot cleaned up');
      };
    },
  };
});
