define(['react', 'react-dom'], (React, ReactDOM) => ({
  initLead() {},
  registerWidgetsBarSlot(el) {
    ReactDOM.render(React.createElement('p', { className: 'hello' }, 'Hello'), el);
    return () => ReactDOM.unmountComponentAtNode(el);
  },
}));
