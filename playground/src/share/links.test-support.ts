import type { SharedWidget } from './link.ts';

/** A link of each version that there was: whoever has one is to open it for ever, so none is changed or taken out. */
export const LINKS: readonly { fragment: string; widget: SharedWidget }[] = [
  {
    fragment:
      '#w1=Vc5BSsNAFIfxqzz-myQQQ7udUhd6BBcuOkWGzkuYdvKm5I20EAbEi3gHQfAY6Y1Ed66_3-Kb0YfICjPjzJMmcfHl7AbujgoDz30QrneVG9NhGu_Un6p9S7X6U0Pbe6pnK0QTD0EzT8_BD5z1wU1PMeWaY0N_nYhjl_maH5NklkxbqpaP29vyvXwuX7f3avOrSmulNM3GClqMTkLPmrujJoHBbBHTweWQRC0M7ez_XYt9sYLSIrLzMFivVmu00NcRBpz4kh3KDw',
    widget: {
      files: {
        'personal_page.js':
          "define(['amocrm-sdk'], (sdk) => ({\n  registerWidgetsBarSlot(el) {\n    el.textContent = 'Привет';\n  },\n}));\n",
        'manifest.json': '{"locations": ["personal_page"]}\n',
      },
      lead: '1001',
    },
  },
];
