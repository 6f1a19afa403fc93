define(['amocrm-sdk', '@reduxjs/toolkit', 'react', 'react-dom', 'react-redux', 'immer.current'], (
  initAmocrmWidgetSdk,
  toolkit,
  React,
  ReactDOM,
  ReactRedux,
  current,
) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { leadFields } = constants.PUBLIC_STATE_ENTITIES;
  const { createElement } = React;

  const favourites = toolkit.createSlice({
    name: 'favourites',
    initialState: /** @type {string[]} */ ([]),
    reducers: {
      toggled(state, /** @type {{ payload: string }} */ action) {
        const at = state.indexOf(action.payload);
        if (at < 0) {
          state.push(action.payload);
        } else {
          state.splice(at, 1);
        }
        console.debug('favourites', current(state));
      },
    },
  });
  const store = toolkit.configureStore({ reducer: favourites.reducer });

  function Fields() {
    const [fields, setFields] = React.useState(() => methods.getState(leadFields));
    React.useEffect(
      () => methods.subscribe(leadFields, setFields, { withInitialResult: true }),
      [],
    );
    const chosen = ReactRedux.useSelector((/** @type {string[]} */ state) => state);
    const dispatch = ReactRedux.useDispatch();

    const items = Object.values(fields ?? {}).map(({ id, name }) => {
      const isChosen = chosen.includes(id);
      const onClick = () => dispatch(favourites.actions.toggled(id));
      const button = { type: /** @type {const} */ ('button'), 'aria-pressed': isChosen, onClick };
      return createElement('li', { key: id }, createElement('button', button, name));
    });
    return createElement('ul', null, items);
  }

  return {
    initLead() {
      console.debug('initLead');
    },
    registerWidgetsBarSlot(el) {
      const root = ReactDOM.createRoot(el);
      root.render(createElement(ReactRedux.Provider, { store, children: createElement(Fields) }));

      return () => {
        root.unmount();
      };
    },
  };
});
