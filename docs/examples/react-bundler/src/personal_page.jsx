import initAmocrmWidgetSdk from 'amocrm-sdk';
import React from 'react';
import ReactDOM from 'react-dom';
import { Stage } from './Stage.jsx';

const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });

export default {
  initLead() {
    console.debug('react-bundler: a lead was opened');
  },

  registerWidgetsBarSlot(el) {
    // render is there in React 16, 17 and 18.
    ReactDOM.render(<Stage sdk={sdk} />, el);

    return () => {
      ReactDOM.unmountComponentAtNode(el);
    };
  },
};
