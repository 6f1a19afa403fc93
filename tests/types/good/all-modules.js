define(
  [
    'amocrm-sdk',
    'import-modules',
    'jquery',
    'react',
    'react-dom',
    '@reduxjs/toolkit',
    'react-redux',
    'immer.produce',
    'immer.current',
    'nanoid',
    'classnames',
    'dateformat',
    'lodash',
  ],
  (init, importModules, $, React, ReactDOM, toolkit, redux, produce, current, nanoid, cx, dateFormat, _) => {
    const { methods } = init({ version: '1.0.0' });
    const slice = toolkit.createSlice({
      name: 'lead',
      initialState: { ids: [nanoid()] },
      reducers: {
        add(state) {
          state.ids.push(nanoid());
          console.debug(current(state));
        },
      },
    });
    const store = toolkit.configureStore({ reducer: slice.reducer });
    return {
      initLead() {
        store.dispatch(slice.actions.add());
        const next = produce({ count: 1 }, (draft) => {
          draft.count += 1;
        });
        console.debug(next.count, _.camelCase('a b'), cx('a', { b: true }), importModules);
      },
      registerWidgetsBarSlot(el) {
        const sys = methods.getState('sys');
        $(el).text(sys ? dateFormat(Date.now(), sys.timeFormat) : '');
        ReactDOM.render(React.createElement(redux.Provider, { store, children: null }), el);
        return () => {
          ReactDOM.unmountComponentAtNode(el);
        };
      },
    };
  },
);
