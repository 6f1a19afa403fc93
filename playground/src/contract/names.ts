/** The names of the contract. Generated from it by the golden tests; a change here is lost. */

export type CallbackName = 'initLead' | 'registerWidgetsBarSlot';

export type MethodName =
  | 'getState'
  | 'subscribe'
  | 'getRouterQuery';

export type UtilName = 'addWidget';

export type ModuleId =
  | 'amocrm-sdk'
  | 'import-modules'
  | 'jquery'
  | 'react'
  | 'react-dom'
  | '@reduxjs/toolkit'
  | 'react-redux'
  | 'immer.produce'
  | 'immer.current'
  | 'nanoid'
  | 'classnames'
  | 'dateformat'
  | 'lodash';

export interface SysModel {
  currencySymbol: string;
  dateFormat: 'dd/mm/yyyy' | 'mm/dd/yyyy' | 'dd.mm.yyyy' | 'yyyy/mm/dd';
  timeFormat: 'h:MM TT' | 'HH:MM';
  lang: 'ru' | 'en' | 'es' | 'pt';
  isRemovalAvailable: boolean;
  logoUrl: string;
  pageTitle: string;
}

export interface LeadModel {
  id: string;
  pid: string;
  isLeadLoaded: boolean;
  fieldIds: string[];
  statuses: {
    id: string;
    name: string;
    color: string;
    selected: boolean;
  }[];
  managerId: string;
  contacts: Record<string, {
    fieldIds: string[];
    id: string;
    userId: string;
  }>;
  company: {
    id: string;
    name: string;
    fieldIds: string[];
  } | null;
}

export type LeadFieldsModel = Record<string, {
  id: string;
  fieldId: string;
  fieldSource: 'lead' | 'contacts' | 'company';
  name: string;
  type: 'text' | 'numeric' | 'checkbox' | 'date' | 'select' | 'multiselect' | 'url' | 'textarea' | 'radiobutton' | 'streetaddress' | 'smartAddress' | 'legalEntity' | 'birthday' | 'dateTime' | 'multitext' | 'budget';
  value: unknown;
}>;

export type AuthorsModel = Record<string, {
  id: string;
  avatar: string;
  name: string;
  isBot: boolean;
  isClient: boolean;
}>;

export interface RouterQuery {
  leadId?: string;
  accountId?: string;
}

export interface Entities {
  sys: SysModel;
  lead: LeadModel;
  leadFields: LeadFieldsModel;
  authors: AuthorsModel;
}

export type Entity = keyof Entities;

/** The parameters of each problem, by its code. */
export const PROBLEM_PARAMETERS = {
  empty: [],
  'not-a-widget': ['value'],
  syntax: ['reason'],
  'es-module': [],
  'crm-script': [],
  typescript: ['value'],
  jsx: ['value'],
  'other-file': ['name'],
  'not-amd': [],
  'named-define': ['name'],
  'extra-define': [],
  'factory-threw': ['reason'],
  'no-callbacks': ['value'],
  'async-factory': [],
  'promised-module': [],
  'unreadable-callback': ['name', 'reason'],
  'missing-callback': ['name'],
  'misnamed-callback': ['name', 'value'],
  'default-export': ['name'],
  'unknown-module': ['name'],
  'module-timeout': ['name'],
  'location-missing': ['name'],
  'version-missing': ['expected'],
  'version-unknown': ['value', 'expected'],
  'bad-argument': ['name', 'expected', 'value'],
  'unknown-entity': ['name', 'expected'],
  'undocumented-promise': ['name'],
  'bad-return': ['name', 'value'],
  'callback-threw': ['name', 'reason'],
  'cleanup-threw': ['name', 'reason'],
  'subscriber-threw': ['name', 'reason'],
  'subscription-leak': ['name'],
  'timer-leak': ['name'],
  'listener-leak': ['name', 'value'],
  'outside-slot': ['value'],
  'slot-removed': ['name'],
  'runtime-error': ['reason'],
  'inline-script': ['value'],
  'code-at-run-time': ['name'],
  'dialog-blocked': ['name'],
  'window-blocked': ['url'],
  'navigation-blocked': ['url'],
  'form-blocked': ['name', 'url'],
  'program-blocked': ['url'],
  'inherited-then': ['name'],
  'cabinet-broken': ['reason'],
  'developer-util-in-code': ['name'],
  'script-unreachable': ['url', 'reason'],
  'origin-refused': ['url', 'origin'],
  'frame-lost': ['value'],
  'history-flood': ['value'],
  'focus-taken': [],
  'endless-loop': ['value'],
  'timer-flood': ['value'],
  unresponsive: ['value'],
  'run-timeout': ['value'],
  'network-blocked': ['url'],
  'resource-blocked': ['url'],
  'api-unavailable': ['name'],
  'offer-too-large': ['name'],
  'page-flooded': [],
  'message-flood': ['name', 'value'],
  'backend-syntax': ['reason'],
  'backend-threw': ['reason'],
  'backend-no-application': [],
  'backend-bad-response': ['reason'],
  'backend-requirement': ['name'],
  'backend-unresponsive': ['value'],
  'backend-unavailable': ['reason'],
  'backend-cors': ['url', 'reason'],
  'backend-sync-request': ['url'],
  'backend-unanswered': ['url'],
  'scenario-syntax': ['reason'],
  'scenario-unknown-key': ['expected', 'name'],
  'scenario-missing-key': ['expected'],
  'scenario-wrong-value': ['expected', 'value'],
} as const;

export type ProblemCode = keyof typeof PROBLEM_PARAMETERS;

/** What the message of a problem speaks of, all of it as text. */
export type ProblemParameters = {
  [Code in ProblemCode]: (typeof PROBLEM_PARAMETERS)[Code] extends readonly []
    ? Record<string, never>
    : Record<(typeof PROBLEM_PARAMETERS)[Code][number], string>;
};

export type CheckedCode =
  | 'empty'
  | 'not-a-widget'
  | 'syntax'
  | 'es-module'
  | 'crm-script'
  | 'typescript'
  | 'jsx'
  | 'other-file'
  | 'not-amd'
  | 'missing-callback'
  | 'misnamed-callback'
  | 'unknown-module'
  | 'location-missing'
  | 'version-missing'
  | 'version-unknown'
  | 'unknown-entity'
  | 'developer-util-in-code';

/** What the message of a breach speaks of, by the rule, all of it as text. */
export interface RuleParameters {
  'json-syntax': Record<'reason', string>;
  'json-comment': Record<string, never>;
  'json-trailing-comma': Record<string, never>;
  'json-duplicate-key': Record<'name', string>;
  'json-depth': Record<'expected', string>;
  'text-bom': Record<string, never>;
  'text-encoding': Record<string, never>;
  'manifest-missing': Record<string, never>;
  'nested-folder': Record<'name', string>;
  'manifest-key-missing': Record<'name', string>;
  'manifest-value': Record<'name' | 'expected', string>;
  'manifest-key-misspelt': Record<'name' | 'expected', string>;
  'location-unknown': Record<'name', string>;
  'location-suffix': Record<'name', string>;
  'location-file': Record<'name' | 'expected', string>;
  'support-missing': Record<string, never>;
  'version-form': Record<'value', string>;
  'tour-missing': Record<string, never>;
  'tour-off': Record<string, never>;
  'tour-images': Record<'name', string>;
  'settings-missing': Record<string, never>;
  'settings-empty': Record<string, never>;
  'key-location': Record<'name' | 'expected', string>;
  'location-twice': Record<'name', string>;
  'showcase-installation': Record<string, never>;
  'settings-custom': Record<'name', string>;
  'legacy-key': Record<'name', string>;
  'i18n-file': Record<'name' | 'expected', string>;
  'i18n-key': Record<'name' | 'file', string>;
  'i18n-structure': Record<'name' | 'file', string>;
  'i18n-language': Record<'name', string>;
  'image-missing': Record<'name' | 'expected', string>;
  'image-pixels': Record<'value' | 'expected', string>;
  'image-weight': Record<'value' | 'expected', string>;
  'image-format': Record<string, never>;
  'file-missing': Record<'name', string>;
  'script-js-missing': Record<string, never>;
  'path-form': Record<'name', string>;
  'archive-format': Record<string, never>;
  'constant-unknown': Record<'name', string>;
  'state-unchecked': Record<string, never>;
  'unsubscribe-dropped': Record<string, never>;
  'module-file': Record<'name', string>;
  'script-callback-missing': Record<'name', string>;
  'call-forbidden': Record<'name', string>;
  'console-method': Record<'name' | 'expected', string>;
  'script-element': Record<string, never>;
  'line-ends': Record<string, never>;
  'russian-text': Record<'name', string>;
  'leftover-file': Record<'name', string>;
  'module-address': Record<'name', string>;
  'minified-code': Record<string, never>;
  'css-global': Record<'name', string>;
  'tour-pixels': Record<'value' | 'expected', string>;
  'starter-text': Record<'value', string>;
  'rule-failed': Record<'name' | 'reason', string>;
  'too-deep': Record<'expected', string>;
  'javascript-url': Record<string, never>;
  'ignore-unknown': Record<'name' | 'value', string>;
  'ignore-nothing': Record<string, never>;
  'ignore-useless': Record<'name', string>;
  'ignore-upload': Record<'name', string>;
  'source-syntax': Record<'reason', string>;
  'source-package': Record<'name', string>;
  'source-file-missing': Record<'name' | 'value', string>;
  'source-named-import': Record<'name' | 'value', string>;
  'source-form': Record<'value', string>;
  'source-default-export': Record<'name', string>;
  'source-over-file': Record<'name' | 'value', string>;
  'source-entry': Record<'name' | 'value', string>;
  'source-map': Record<'name' | 'reason', string>;
}

export type RuleId = keyof RuleParameters;

/** The code of what TypeScript finds. */
export type TypeScriptCode = `TS${number}`;

/** The types of the timeline's events. */
export const EVENT_TYPES = [
  'module.connected',
  'module.failed',
  'initLead.called',
  'initLead.finished',
  'initLead.failed',
  'initLead.destroyed',
  'slot.called',
  'slot.registered',
  'slot.failed',
  'slot.destroyed',
  'state.read',
  'state.changed',
  'subscription.opened',
  'subscription.delivered',
  'subscription.closed',
  'lead.selected',
  'account.selected',
  'developer.addWidget',
  'network.request',
  'page.reloaded',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

export interface EventDetails {
  'module.connected': {
    script: string;
    callbacks: string[];
  };
  'module.failed': {
    script: string;
    problem: ProblemCode;
  };
  'initLead.called': {
    leadId: string;
    reason: 'connected' | 'lead' | 'account';
  };
  'initLead.finished': {
    leadId: string;
    returned: 'cleanup' | 'nothing';
    awaited: boolean;
  };
  'initLead.failed': {
    leadId: string;
    problem: ProblemCode;
  };
  'initLead.destroyed': {
    leadId: string;
    cleanup: 'called' | 'none' | 'threw';
  };
  'slot.called': {
    leadId: string;
    className: string;
  };
  'slot.registered': {
    leadId: string;
    className: string;
    returned: 'cleanup' | 'nothing';
  };
  'slot.failed': {
    leadId: string;
    problem: ProblemCode;
  };
  'slot.destroyed': {
    leadId: string;
    reason: 'lead' | 'account' | 'panel' | 'widget';
    cleanup: 'called' | 'none' | 'threw';
  };
  'state.read': {
    entity: Entity;
    isNull: boolean;
  };
  'state.changed': {
    entity: Entity;
    subscribers: number;
    patch: {
      path: string[];
      value?: unknown;
    }[];
  };
  'subscription.opened': {
    subscription: number;
    entity: Entity;
    withInitialResult: boolean;
  };
  'subscription.delivered': {
    subscription: number;
    entity: Entity;
    initial: boolean;
  };
  'subscription.closed': {
    subscription: number;
    entity: Entity;
  };
  'lead.selected': {
    leadId: string;
    previousLeadId: string | null;
  };
  'account.selected': {
    accountId: string;
    leadId: string;
  };
  'developer.addWidget': {
    script: string;
    emptyToken: boolean;
  };
  'network.request': {
    method: string;
    url: string;
    outcome: 'loaded' | 'failed' | 'sent' | 'blocked' | 'refused';
    status: number | null;
    duration: number | null;
  };
  'page.reloaded': Record<string, never>;
}

/** The fields of events, whatever their type. */
type EventField = {
  [T in EventType]: string extends keyof EventDetails[T] ? never : keyof EventDetails[T];
}[EventType];

/** What an event says beside its type. */
export type EventDetail = Readonly<Partial<Record<EventField, unknown>>>;

export type Behaviour =
  | 'module.factory-once'
  | 'callbacks.both-required'
  | 'initLead.on-connect'
  | 'initLead.on-lead-change'
  | 'initLead.on-account-change'
  | 'initLead.token'
  | 'initLead.promise-awaited'
  | 'initLead.cleanup-on-leave'
  | 'initLead.cleanup-before-rerun'
  | 'initLead.switch-while-pending'
  | 'slot.after-initLead'
  | 'slot.none-after-failed-initLead'
  | 'slot.promised-cleanup'
  | 'slot.container-class'
  | 'slot.class-differs-per-run'
  | 'slot.fresh-element'
  | 'slot.cleanup-on-leave'
  | 'slot.cleanup-before-initLead-cleanup'
  | 'slot.panel-close'
  | 'slot.panel-open'
  | 'state.sys-before-callbacks'
  | 'state.authors-before-callbacks'
  | 'state.lead-loading'
  | 'state.leadFields-null-until-loaded'
  | 'state.read-only'
  | 'subscribe.once-per-change'
  | 'subscribe.initial-result'
  | 'subscribe.unsubscribe'
  | 'subscriber.throw-isolated'
  | 'router.lead-id'
  | 'router.account-id'
  | 'router.back-and-forward'
  | 'sdk.version-missing'
  | 'sdk.version-unknown'
  | 'callback.throw-isolated'
  | 'cleanup.throw-isolated'
  | 'addWidget.only-that-widget'
  | 'addWidget.dropped-on-lead-change'
  | 'addWidget.bar-empty-after-switch'
  | 'addWidget.reload-restores'
  | 'addWidget.empty-token'
  | 'addWidget.fresh-code'
  | 'addWidget.permission'
  | 'page.widget-loaded-by-location'
  | 'page.widgets-button'
  | 'page.sign-in-by-phone'
  | 'page.sign-in-code'
  | 'page.widgets-after-sign-in';

/** What amoCRM might do instead of what is assumed, by behaviour. */
export interface Alternatives {
  'callbacks.both-required': 'called-if-there';
  'initLead.promise-awaited': 'ignored';
  'initLead.switch-while-pending': 'not-waited';
  'slot.none-after-failed-initLead': 'registered-anyway';
  'slot.promised-cleanup': 'ignored';
  'slot.fresh-element': 'reused';
  'slot.cleanup-on-leave': 'stays-mounted';
  'slot.cleanup-before-initLead-cleanup': 'swapped';
  'slot.panel-close': 'stays-mounted';
  'state.sys-before-callbacks': 'null-until-loaded';
  'state.authors-before-callbacks': 'null-until-loaded';
  'state.lead-loading': 'all-at-once' | 'lead-null';
  'state.leadFields-null-until-loaded': 'empty';
  'state.read-only': 'copies';
  'subscribe.once-per-change': 'every-update';
  'subscriber.throw-isolated': 'ends-delivery';
  'sdk.version-missing': 'throws';
  'sdk.version-unknown': 'throws';
  'addWidget.bar-empty-after-switch': 'others-return';
}
