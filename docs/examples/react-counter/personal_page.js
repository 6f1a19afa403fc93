define(['amocrm-sdk', 'react', 'react-dom'], function (
  initAmocrmWidgetSdk,
  React,
  ReactDOM,
) {
  const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { sys } = sdk.constants.PUBLIC_STATE_ENTITIES;

  /** @param {{ label: string }} props */
  function Counter({ label }) {
    const [count, setCount] = React.useState(0);
    const add = () => setCount(count + 1);
    return React.createElement(
      'button',
      { type: 'button', onClick: add },
      `${label}: ${count}`,
    );
  }

  return {
    initLead() {
      console.debug('react-counter: a lead was opened');
    },

    registerWidgetsBarSlot(el) {
      const state = sdk.methods.getState(sys);
      const label = state && state.lang === 'ru' ? 'Нажатий' : 'Clicks';

      // render is there in React 16, 17 and 18.
      // Which of them the cabinet has is not published.
      ReactDOM.render(React.createElement(Counter, { label }), el);

      return () => {
        ReactDOM.unmountComponentAtNode(el);
      };
    },
  };
});
