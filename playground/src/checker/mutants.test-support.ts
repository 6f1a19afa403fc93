/** A good widget that uses much of what there is, and changes of it that each break one rule. */

import type { CheckedCode, RuleId } from '../contract/names.ts';

export type Files = Record<string, string | Uint8Array>;

/** The beginning of a PNG, which is all that is read of it. */
export function png(width: number, height: number, weight = 24): Uint8Array {
  const bytes = new Uint8Array(weight);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

const TEXTS = (name: string, menu: string): string => `{
  "widget": {
    "name": "${name}",
    "short_description": "${name}!",
    "description": "<b>${name}</b> #SUBDOMAIN#"
  },
  "tour": { "text": "${name}?" },
  "settings": { "login": "${menu}", "rows": "${menu}" },
  "advanced": { "title": "${menu}" }
}
`;

export const GOOD: Readonly<Files> = {
  'manifest.json': `{
  "widget": {
    "name": "widget.name",
    "description": "widget.description",
    "short_description": "widget.short_description",
    "version": "2.10.0",
    "interface_version": 2,
    "init_once": false,
    "locale": ["ru", "en", "es"],
    "installation": true,
    "support": { "link": "https://widgets.example/help" }
  },
  "locations": ["personal_page", "settings", "lcard-1", "advanced_settings", "digital_pipeline"],
  "tour": {
    "is_tour": true,
    "tour_images": {
      "ru": ["/images/tour_ru.png"],
      "en": ["images/tour.png"],
      "es": ["/images/tour.png"]
    },
    "tour_description": "tour.text"
  },
  "settings": {
    "login": { "name": "settings.login", "type": "text", "required": false },
    "rows": { "name": "settings.rows", "type": "custom", "required": true }
  },
  "advanced": { "title": "advanced.title" },
  "dp": { "settings": {}, "action_multiple": false, "webhook_url": "https://widgets.example/hook" }
}
`,
  'i18n/ru.json': TEXTS('Доставка', 'Вход'),
  'i18n/en.json': TEXTS('Delivery', 'Login'),
  'i18n/es.json': TEXTS('Entrega', 'Acceso'),
  'images/logo.png': png(130, 100),
  'images/logo_main.png': png(400, 272),
  'images/logo_medium.png': png(240, 84),
  'images/logo_min.png': png(84, 84),
  'images/logo_small.png': png(108, 108),
  'images/logo_dp.png': png(174, 109),
  'images/tour.png': png(1188, 616),
  'images/tour_ru.png': png(1188, 616),
  'style.css':
    '.delivery p, #delivery:hover { margin: 0 }\n@media print { .delivery { display: none } }\n',
  'script.js': `define(['jquery'], function ($) {
  var CustomWidget = function () {
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      onSave: function () { return true; },
      dpSettings: function () { return $('.delivery').length > 0; },
    };
    return this;
  };
  return CustomWidget;
});
`,
  'personal_page.js': `define(['amocrm-sdk', 'react', 'react-dom', 'lodash'], (init, React, ReactDOM, _) => {
  const sdk = init({ version: '1.0.0' });
  const { methods, constants } = sdk;
  const { PUBLIC_STATE_ENTITIES: entities, GLOBAL_CLASS_NAMES } = constants;
  const Stage = ({ lead }) => React.createElement('p', null, lead ? lead.name : '…');
  const draw = (el, lead) => ReactDOM.render(React.createElement(Stage, { lead }), el);
  let token = '';

  return {
    initLead(params) {
      token = params.token;
      const lead = methods.getState(entities.lead);
      if (lead) {
        console.debug(lead.name, token.length);
      }
    },
    registerWidgetsBarSlot(el) {
      el.innerHTML = '<style>.delivery p { margin: 0 }</style>';
      el.classList.toggle('delivery', el.classList.contains(GLOBAL_CLASS_NAMES.widgetBarItemContainer));
      const stop = methods.subscribe('lead', (lead) => draw(el, lead), { withInitialResult: true });
      return () => {
        stop();
        ReactDOM.unmountComponentAtNode(el);
        try {
          _.noop();
        } catch (error) {
          console.trace(error);
        }
      };
    },
  };
});
`,
};

/** A piece of a file with what takes its place; a file with other content, or none; the folder as a whole. */
export type Mutant =
  | readonly [file: string, from: string, to: string]
  | { readonly put: Readonly<Record<string, string | Uint8Array | null>> }
  | ((files: Readonly<Files>) => Files);

const inFolder = (files: Readonly<Files>): Files =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [`widget/${name}`, content]));

const MANIFEST = 'manifest.json';
const CODE = 'personal_page.js';
const EN = 'i18n/en.json';
const DRAW = "el.classList.toggle('delivery', ";
const LONG = `var a = [${'f(x)+'.repeat(800)}1];`;

/** Of each rule of the checker, and each problem that is found without a run, a change that breaks it. */
export const MUTANTS: Record<
  | Exclude<RuleId, 'rule-failed' | 'starter-text' | `source-${string}`>
  | 'source-over-file'
  | CheckedCode,
  Mutant
> = {
  'json-syntax': [MANIFEST, '"interface_version": 2', '"interface_version": 2 2'],
  'json-comment': [EN, '{\n', '{\n  // texts\n'],
  'json-trailing-comma': [EN, '"rows": "Login" }', '"rows": "Login", }'],
  'json-duplicate-key': [EN, '"tour": {', '"tour": { "text": "Twice", '],
  'json-depth': [EN, '"Login" },', `"Login" }, "x": ${'['.repeat(70)}${']'.repeat(70)},`],
  'text-bom': [EN, '{\n', '\uFEFF{\n'],
  'text-encoding': { put: { 'style.js': png(1, 1) } },
  'manifest-missing': { put: { [MANIFEST]: null } },
  'nested-folder': inFolder,
  'manifest-key-missing': [MANIFEST, '"name": "widget.name",', ''],
  'manifest-value': [MANIFEST, '"locale": ["ru", "en", "es"]', '"locale": ["ru", "en", "es", 5]'],
  'manifest-key-misspelt': [MANIFEST, '"init_once"', '"initonce"'],
  'location-unknown': [MANIFEST, '"lcard-1"', '"lead_card"'],
  'location-suffix': [MANIFEST, '"settings", "lcard-1"', '"settings", "everywhere-1"'],
  'location-file': { put: { [CODE]: null } },
  'location-twice': [MANIFEST, '"lcard-1"', '"lcard-1", "lcard-0"'],
  'location-missing': [MANIFEST, '"personal_page", ', ''],
  'key-location': [MANIFEST, '"advanced_settings", ', ''],
  'support-missing': [MANIFEST, '"link": "https://widgets.example/help"', ''],
  'version-form': [MANIFEST, '"2.10.0"', '"2.10"'],
  'tour-missing': [MANIFEST, '"tour": {', '"excursion": {'],
  'tour-off': [MANIFEST, '"is_tour": true', '"is_tour": false'],
  'tour-images': [MANIFEST, '"es": ["/images/tour.png"]', '"pt": ["/images/tour.png"]'],
  'tour-pixels': { put: { 'images/tour.png': png(616, 1188) } },
  'settings-missing': [MANIFEST, '"settings": {\n', '"options": {\n'],
  'settings-empty': [MANIFEST, '"settings": {\n', '"settings": {},\n  "options": {\n'],
  'settings-custom': [MANIFEST, '"type": "text"', '"type": "custom"'],
  'showcase-installation': [MANIFEST, '"init_once"', '"is_showcase": true,\n    "init_once"'],
  'legacy-key': [MANIFEST, '"init_once"', '"secret_key": "x",\n    "init_once"'],
  'javascript-url': [EN, '<b>Delivery', "<a href='JavaScript:go()'>Delivery"],
  'i18n-file': { put: { 'i18n/es.json': null } },
  'i18n-key': [MANIFEST, '"tour.text"', '"tour.txt"'],
  'i18n-structure': [EN, '"tour": {', '"tour": { "more": "More", '],
  'i18n-language': [MANIFEST, '"locale": ["ru", "en", "es"]', '"locale": ["ru", "en", "es", "tr"]'],
  'image-missing': { put: { 'images/logo_dp.png': null } },
  'image-pixels': { put: { 'images/logo_min.png': png(85, 84) } },
  'image-weight': { put: { 'images/tour.png': png(1188, 616, 301_000) } },
  'image-format': { put: { 'images/photo.jpg': new Uint8Array([1, 2, 3]) } },
  'file-missing': [MANIFEST, '/images/tour_ru.png', '/images/Tour_ru.png'],
  'script-js-missing': { put: { 'script.js': null } },
  'path-form': { put: { 'images\\photo.txt': '' } },
  'archive-format': { put: { 'widget.zip': new Uint8Array(600) } },
  'constant-unknown': [CODE, 'entities.lead', 'entities.deal'],
  'state-unchecked': [CODE, DRAW, `el.title = methods.getState('lead').name; ${DRAW}`],
  'unsubscribe-dropped': [CODE, DRAW, `methods.subscribe('sys', () => {}); ${DRAW}`],
  'module-file': [CODE, "'lodash']", "'lodash', 'lib/chart.js']"],
  'module-address': [CODE, "'lodash']", "'lodash', '//cdn.example/chart']"],
  'script-callback-missing': ['script.js', 'bind_actions:', 'bindActions:'],
  'call-forbidden': [CODE, DRAW, `window.alert(1); ${DRAW}`],
  'console-method': [CODE, 'console.debug', 'console.info'],
  'script-element': [CODE, DRAW, `document.createElement('script'); ${DRAW}`],
  'line-ends': ['script.js', '\n', '\r\n'],
  'russian-text': [EN, '<b>Delivery', '<b>delivery.ru'],
  'leftover-file': { put: { 'node_modules/a/index.txt': '' } },
  'minified-code': { put: { 'lib.js': LONG } },
  'css-global': ['style.css', '@media print { .delivery', '@media print { body'],
  'too-deep': { put: { 'script.js': `${'('.repeat(300)}1${')'.repeat(300)}` } },
  'source-over-file': { put: { 'src/personal_page.tsx': 'export default {};' } },
  'ignore-unknown': [CODE, DRAW, `// check-ignore-next-line console\n${DRAW}`],
  'ignore-nothing': [CODE, DRAW, `// check-ignore-next-line\n${DRAW}`],
  'ignore-useless': [CODE, DRAW, `/* check-ignore-next-line call-forbidden */\n${DRAW}`],
  'ignore-upload': [CODE, DRAW, `// check-ignore-next-line image-weight\n${DRAW}`],
  empty: { put: { [CODE]: '\n' } },
  'not-a-widget': { put: { [CODE]: 'Вставьте сюда код виджета, и он заработает.' } },
  syntax: [CODE, 'let token', 'let let'],
  'es-module': { put: { [CODE]: "import React from 'react';\nexport default React;\n" } },
  'crm-script': { put: { [CODE]: GOOD['script.js']! } },
  typescript: [CODE, "let token = ''", "let token: string = ''"],
  jsx: [CODE, "React.createElement('p', null, lead ? lead.name : '…')", '<p>{lead.name}</p>'],
  'other-file': { put: { [CODE]: '{ "widget": { "name": "widget.name" }, "locations": [] }' } },
  'not-amd': { put: { [CODE]: 'window.widget = { initLead() {} };\n' } },
  'missing-callback': [CODE, 'registerWidgetsBarSlot(el)', 'draw(el)'],
  'misnamed-callback': [CODE, 'registerWidgetsBarSlot(el)', 'registerWidgetBarSlot(el)'],
  'unknown-module': [CODE, "'lodash']", "'underscore']"],
  'version-missing': [CODE, "{ version: '1.0.0' }", '{}'],
  'version-unknown': [CODE, "'1.0.0'", "'1.0'"],
  'unknown-entity': [CODE, "subscribe('lead'", "subscribe('leads'"],
  'developer-util-in-code': [CODE, DRAW, `AMOCRM.developer.addWidget({}); ${DRAW}`],
};

export function mutated(mutant: Mutant): Files {
  if (typeof mutant === 'function') {
    return mutant(GOOD);
  }
  if ('put' in mutant) {
    const files = { ...GOOD, ...mutant.put };
    return Object.fromEntries(
      Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== null),
    );
  }
  const [file, from, to] = mutant;
  const text = String(GOOD[file]);
  if (!text.includes(from)) {
    throw new Error(`${file} has no ${from}`);
  }
  return { ...GOOD, [file]: text.replace(from, () => to) };
}
