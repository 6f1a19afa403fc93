// The least cabinet that runs a widget: nothing stands between it and the browser.
const file = (id) => `modules/${id.replaceAll('/', '__')}`;

requirejs.config({
  enforceDefine: true,
  paths: Object.fromEntries(MODULES.map((id) => [id, file(id)])),
});
for (const id of ['personal-page/immer', 'personal-page/redux']) {
  requirejs.config({ paths: { [id]: file(id) } });
}

define('amocrm-sdk', [], () => () => ({
  methods: { getState: () => null, subscribe: () => () => undefined, getRouterQuery: () => ({}) },
  constants: {},
}));

define('import-modules', [], () => (ids) =>
  new Promise((resolve, reject) => require([ids].flat(), (...values) => resolve(values), reject)));

// RequireJS takes an async function for a value.
require(
  ['personal_page'],
  (widget) => {
    run(widget).then(
      () => {
        window.outcome = 'mounted';
      },
      () => {
        window.outcome = 'failed';
      },
    );
  },
  () => {
    window.outcome = 'failed';
  },
);

async function run(widget) {
  const { initLead, registerWidgetsBarSlot } = widget;
  if (typeof initLead !== 'function' || typeof registerWidgetsBarSlot !== 'function') {
    throw new TypeError('a callback is missing');
  }
  await initLead.call(widget, { token: 'token' });
  registerWidgetsBarSlot.call(widget, document.getElementById('slot'));
}
