import initAmocrmWidgetSdk from 'amocrm-sdk';
import React from 'react';
import { createRoot } from 'react-dom/client';
import { Progress } from './progress';

const sdk = initAmocrmWidgetSdk({ version: '1.0.0' });

export default {
  initLead() {},

  registerWidgetsBarSlot(el: HTMLElement) {
    const root = createRoot(el);
    root.render(<Progress sdk={sdk} />);
    return () => root.unmount();
  },
};
