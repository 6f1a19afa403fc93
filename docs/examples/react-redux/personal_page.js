define(['amocrm-sdk', 'react', 'react-dom', '@reduxjs/toolkit', 'react-redux'], (
  initAmocrmWidgetSdk,
  React,
  ReactDOM,
  toolkit,
  ReactRedux,
) => {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys, lead } = constants.PUBLIC_STATE_ENTITIES;
  const h = React.createElement;

  const TEXTS = {
    ru: { title: 'К приезду мастера', tasks: ['Освободить место', 'Проверить розетки', 'Заказать пропуск'], done: 'Готово' },
    en: { title: 'Before the fitter comes', tasks: ['Clear the space', 'Check the sockets', 'Order a pass'], done: 'Done' },
  };

  /** @typedef {Record<string, number[]>} Done What is done, by the lead. */
  const checklist = toolkit.createSlice({
    name: 'checklist',
    initialState: /** @type {Done} */ ({}),
    reducers: {
      // Immer makes a new state of these changes: the old one stays as it was.
      toggled(state, /** @type {{ payload: { leadId: string, task: number } }} */ { payload }) {
        const done = (state[payload.leadId] ??= []);
        const at = done.indexOf(payload.task);
        if (at < 0) done.push(payload.task);
        else done.splice(at, 1);
      },
    },
  });
  // One store for the life of the page: what was checked survives a switch of the lead.
  const store = toolkit.configureStore({ reducer: checklist.reducer });

  /** @param {{ leadId: string }} props */
  function Checklist({ leadId }) {
    const dispatch = ReactRedux.useDispatch();
    const done = ReactRedux.useSelector((/** @type {Done} */ state) => state[leadId]) ?? [];
    const texts = methods.getState(sys)?.lang === 'ru' ? TEXTS.ru : TEXTS.en;
    const items = texts.tasks.map((name, task) => {
      const onChange = () => dispatch(checklist.actions.toggled({ leadId, task }));
      const box = h('input', { type: 'checkbox', checked: done.includes(task), onChange });
      const style = { display: 'flex', gap: 8, alignItems: 'center', minHeight: 44 };
      return h('label', { key: task, style }, box, name);
    });
    const state = `${texts.done}: ${done.length} / ${texts.tasks.length}`;
    const legend = h('legend', null, texts.title);
    const border = { margin: 0, padding: 0, border: 0 };
    return h('fieldset', { style: border }, legend, items, h('p', { role: 'status' }, state));
  }

  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      // In React 18 `render` still works, and 16 and 17 have nothing else: which one the cabinet has is not published.
      const leadId = methods.getState(lead)?.id ?? '';
      const children = h(Checklist, { leadId });
      ReactDOM.render(h(ReactRedux.Provider, { store, children }), el);

      return () => {
        ReactDOM.unmountComponentAtNode(el);
      };
    },
  };
});
