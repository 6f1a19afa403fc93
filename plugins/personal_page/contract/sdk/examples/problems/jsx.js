define(['react', 'react-dom'], (React, ReactDOM) => ({
  initLead() {},
  registerWidgetsBarSlot(el) {
    ReactDOM.render(<p className="hello">Hello</p>, el);
    return () => ReactDOM.unmountComponentAtNode(el);
  },
}));
