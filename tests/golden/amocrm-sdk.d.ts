// Client cabinet SDK: types of `amocrm-sdk` 1.0.0
// Generated from the contract; a change here is lost.
//
// In personal_page.js:
//   // @ts-check
//   /// <reference path="amocrm-sdk.d.ts" />

/** The constants of the SDK, by group. */
interface WidgetSdkConstants {
  /** Date masks. The cabinet uses one of them for the account; it is in `SysModel.dateFormat`. */
  readonly DATE_FORMATS: {
    /**
     * Day, month, year with slashes. The name and the order of the parts are those of the
     * documentation.
     */
    readonly americanNormal: 'dd/mm/yyyy';
    /** Month, day, year with slashes. */
    readonly americanInversed: 'mm/dd/yyyy';
    /** Day, month, year with dots. */
    readonly russianNormal: 'dd.mm.yyyy';
    /** Year, month, day with slashes. */
    readonly chineseNormal: 'yyyy/mm/dd';
  };
  /** Time masks. The cabinet uses one of them for the account; it is in `SysModel.timeFormat`. */
  readonly TIME_FORMATS: {
    /** Twelve hours with AM or PM. In these masks `MM` means minutes. */
    readonly twelve: 'h:MM TT';
    /** Twenty-four hours. */
    readonly twentyFour: 'HH:MM';
  };
  /** The languages of the cabinet. That of the open cabinet is in `SysModel.lang`. */
  readonly SUPPORTED_LANGS: {
    /** Russian. */
    readonly ru: 'ru';
    /** English. */
    readonly en: 'en';
    /** Spanish. */
    readonly es: 'es';
    /** Portuguese. */
    readonly pt: 'pt';
  };
  /** Where a field of the lead comes from, that is, what it belongs to. */
  readonly LEAD_FIELD_SOURCES: {
    /** A field of the lead itself. */
    readonly lead: 'lead';
    /** A field of a contact of the lead. */
    readonly contacts: 'contacts';
    /** A field of the lead's company. */
    readonly company: 'company';
  };
  /** The types of fields. The documentation lists them without explanations; those here are ours. */
  readonly FIELD_TYPES: {
    /** A short text. */
    readonly text: 'text';
    /** A number. */
    readonly numeric: 'numeric';
    /** A checkbox, on or off. */
    readonly checkbox: 'checkbox';
    /** A date. */
    readonly date: 'date';
    /** One choice of a list. */
    readonly select: 'select';
    /** Several choices of a list. */
    readonly multiselect: 'multiselect';
    /** A link. */
    readonly url: 'url';
    /** A text of several lines. */
    readonly textarea: 'textarea';
    /** Radio buttons with one choice. */
    readonly radiobutton: 'radiobutton';
    /** A short address in one line. */
    readonly streetaddress: 'streetaddress';
    /** An address in parts: country, city, street and so on. */
    readonly smartAddress: 'smartAddress';
    /** A legal entity with its details. */
    readonly legalEntity: 'legalEntity';
    /** A birthday. */
    readonly birthday: 'birthday';
    /** A date with a time. */
    readonly dateTime: 'dateTime';
    /**
     * Several labelled values, such as phones.
     *
     * Assumed, not documented: This is how phone and email fields are built in the API of amoCRM;
     * for the cabinet it is not described.
     */
    readonly multitext: 'multitext';
    /**
     * The budget of the lead.
     *
     * Assumed, not documented: Inferred from the name. In the API of amoCRM the budget is a
     * property of the lead and not a field.
     */
    readonly budget: 'budget';
  };
  /** The names of the state entities that `getState` and `subscribe` take. */
  readonly PUBLIC_STATE_ENTITIES: {
    /** Settings of the cabinet and the account. */
    readonly sys: 'sys';
    /** The active lead. */
    readonly lead: 'lead';
    /** The fields of the active lead with their values. */
    readonly leadFields: 'leadFields';
    /** The authors of chat messages. */
    readonly authors: 'authors';
  };
  /** Names of the cabinet's CSS classes that begin with `js-`. Their values are not published. */
  readonly GLOBAL_CLASS_NAMES: {
    /**
     * The class of the element that `registerWidgetsBarSlot` is given. Take it from the constant,
     * never write it down.
     */
    readonly widgetBarItemContainer: string;
  };
}

/** Any value of a group of constants. */
type WidgetSdkValue<Group extends keyof WidgetSdkConstants> =
  WidgetSdkConstants[Group][keyof WidgetSdkConstants[Group]];

/**
 * Settings of the cabinet and the account, such as language, formats, logo and title.
 *
 * Names and types of the fields are those of the documentation. It does not say what each
 * field means, so the explanations are ours. Format dates and times with the masks found here,
 * and choose your strings by `lang`.
 */
interface SysModel {
  /** The currency sign of the account, such as `₽`. */
  currencySymbol: string;
  /** The date mask for the module `dateformat`. */
  dateFormat: WidgetSdkValue<'DATE_FORMATS'>;
  /** The time mask for the module `dateformat`. */
  timeFormat: WidgetSdkValue<'TIME_FORMATS'>;
  /** The language of the cabinet. */
  lang: WidgetSdkValue<'SUPPORTED_LANGS'>;
  /**
   * Whether the client may delete their own data.
   *
   * Assumed, not documented: Inferred from the name, and from the help page that lets the client
   * delete personal data.
   */
  isRemovalAvailable: boolean;
  /** The address of the logo in the cabinet's header. */
  logoUrl: string;
  /** The title of the cabinet's page. */
  pageTitle: string;
}

/**
 * The active lead, with its statuses, contacts, company and the ids of its fields.
 *
 * Names and types of the fields are those of the documentation; the explanations are ours. The
 * values of the lead's fields are kept apart, in `LeadFieldsModel`. A lead may have no
 * company: then `LeadModel.company` is `null`.
 */
interface LeadModel {
  /** The id of the lead. */
  id: string;
  /**
   * Another id; what it is for is not known.
   *
   * Not known: The documentation gives the name and the type only. Build nothing on this field.
   */
  pid: string;
  /** Whether the data of the lead have been loaded. */
  isLeadLoaded: boolean;
  /**
   * The keys of the lead's own fields in `LeadFieldsModel`.
   *
   * Assumed, not documented: That these are keys of `LeadFieldsModel` is inferred from the
   * names; the link is not described.
   */
  fieldIds: string[];
  /** The stages of the lead's pipeline. */
  statuses: {
    /** The id of the status. */
    id: string;
    /** The name of the status. */
    name: string;
    /**
     * The colour of the status; in the simulator such as `#99ccff`.
     *
     * Assumed, not documented: The documentation only says that it is a string. The form with a
     * hash is that of amoCRM's API.
     */
    color: string;
    /** Whether the lead is in this status now. */
    selected: boolean;
  }[];
  /**
   * The id of the lead's manager.
   *
   * Assumed, not documented: Inferred from the name. Look the manager up in `AuthorsModel`, and
   * check that there is one.
   */
  managerId: string;
  /**
   * The contacts of the lead by the contact's id.
   *
   * Assumed, not documented: That the key is the id of the contact is inferred from the shape.
   */
  contacts: Record<string, {
    /** The keys of the contact's fields in `LeadFieldsModel`. */
    fieldIds: string[];
    /** The id of the contact. */
    id: string;
    /** The id of the person the contact belongs to. */
    userId: string;
  }>;
  /** The company of the lead; `null` when there is none. */
  company: {
    /** The id of the company. */
    id: string;
    /** The name of the company. */
    name: string;
    /**
     * The keys of the company's fields in `LeadFieldsModel`.
     *
     * Assumed, not documented: The link with `LeadFieldsModel` is not described; it is inferred
     * from the names.
     */
    fieldIds: string[];
  } | null;
}

/**
 * The fields of the active lead, of its contacts and company, with their values.
 *
 * The keys are listed in `LeadModel.fieldIds`, in the contacts and in the company. We take a
 * key to equal the `id` of its entry; the documentation does not say so. Until the fields are
 * loaded `getState` may return `null`.
 */
type LeadFieldsModel = Record<string, {
  /** The id of the entry. */
  id: string;
  /**
   * The id of the field in the account.
   *
   * Assumed, not documented: How `fieldId` differs from `id` is not described. We take it that
   * several contacts share one field.
   */
  fieldId: string;
  /** What the field belongs to: the lead, a contact or the company. */
  fieldSource: WidgetSdkValue<'LEAD_FIELD_SOURCES'>;
  /** The name of the field. */
  name: string;
  /** The type of the field. */
  type: WidgetSdkValue<'FIELD_TYPES'>;
  /**
   * The value; its shape depends on `type`.
   *
   * Not known: The shape is not described for any type. Check the value before you use it.
   */
  value: any;
}>;

/**
 * The authors of the chat's messages, such as the client, the manager and the bot.
 *
 * We take the key to be the author's `id`; the documentation does not say so. When it matters,
 * compare `AuthorsModel.id` itself too.
 */
type AuthorsModel = Record<string, {
  /** The id of the author. */
  id: string;
  /**
   * The address of the author's picture; it may be empty.
   *
   * Assumed, not documented: The documentation only says that it is a string.
   */
  avatar: string;
  /** The name of the author. */
  name: string;
  /** Whether the author is a bot. */
  isBot: boolean;
  /** Whether the author is the client. */
  isClient: boolean;
}>;

/** The ids found in the address of the cabinet's page. */
interface RouterQuery {
  /** The id of the lead in the address. */
  leadId?: string;
  /** The id of the account in the address. */
  accountId?: string;
}

/** The state entities and their models. */
interface WidgetSdkEntities {
  sys: SysModel;
  lead: LeadModel;
  leadFields: LeadFieldsModel;
  authors: AuthorsModel;
}

/** The name of a state entity. */
type WidgetSdkEntity = keyof WidgetSdkEntities;

/** The model of a state entity. */
type WidgetSdkState<E extends WidgetSdkEntity> = WidgetSdkEntities[E];

/** The methods of the SDK. */
interface WidgetSdkMethods {
  /**
   * Returns the current data of an entity by its name.
   *
   * The result may be `null` while there are no data of the entity. Check it before you read its
   * fields, and use `subscribe` to learn of changes.
   *
   * The official signature has one type of result for all entities. In our types it depends on
   * the argument, so for `lead` an editor suggests the fields of `LeadModel`.
   *
   * Treat the object as read-only. The documentation does not say what happens when it is
   * changed.
   *
   * @param entityName - The name of the entity, one of the values of `PUBLIC_STATE_ENTITIES`.
   * @returns The data of the entity, or `null`.
   */
  getState: <E extends WidgetSdkEntity>(entityName: E) => WidgetSdkState<E> | null;
  /**
   * Subscribes a function to changes of an entity's data, and returns a function that
   * unsubscribes it.
   *
   * Close a subscription that a callback opened in the cleanup of this callback, or there will
   * be two of them after the lead has changed.
   *
   * With `withInitialResult: true` the function is given the current data at once, so there is
   * no need to call `getState` as well.
   *
   * @param entityName - The name of the entity, one of the values of `PUBLIC_STATE_ENTITIES`.
   * @param callback - The function that is given the new data of the entity, or `null`.
   * @param options - Further options of the subscription.
   * @returns The function that unsubscribes.
   */
  subscribe: <E extends WidgetSdkEntity>(
    entityName: E,
    callback: (state: WidgetSdkState<E> | null) => void,
    options?: {
      /** When `true`, the function is called with the current data at once. */
      withInitialResult?: boolean;
    },
  ) => () => void;
  /**
   * Returns the ids found in the address of the cabinet's open page.
   *
   * Both fields may be absent. A client can change an id in the address, so a server must not
   * trust it without checking the token.
   *
   * @returns The ids of the address.
   */
  getRouterQuery: () => RouterQuery;
}

/** An instance of the SDK. */
interface WidgetSdk {
  readonly methods: WidgetSdkMethods;
  readonly constants: WidgetSdkConstants;
}

/**
 * Creates an instance of the SDK of the given version. It is the value of the module
 * `amocrm-sdk`.
 *
 * Call it once at the beginning of the factory and use the instance in every callback. It has
 * two parts: `methods` (`getState`, `subscribe`, `getRouterQuery`) and `constants`.
 *
 * The version keeps changes of the SDK from breaking the widget. One is published, `1.0.0`.
 *
 * @param options - The options of the SDK.
 * @returns The instance of the SDK with its methods and constants.
 */
type WidgetSdkFactory = (options: {
  /** The version of the SDK that the widget is written for. It is required. */
  version: string;
}) => WidgetSdk;

declare module 'amocrm-sdk' {
  const initAmocrmWidgetSdk: WidgetSdkFactory;
  export = initAmocrmWidgetSdk;
}

/** What the factory of a `personal_page.js` returns. */
interface PersonalPageWidget {
  /**
   * Gets the widget ready for a lead. Called as soon as the module is connected, and whenever
   * the active lead changes.
   *
   * Here a widget gets ready for the lead: it opens subscriptions, starts requests to its own
   * server, keeps the token. There is no DOM yet; that comes with `registerWidgetsBarSlot`.
   *
   * The data of the lead may not be loaded at this moment. Read the state with `getState`, check
   * it for `null`, and follow changes with `subscribe`.
   *
   * Close in the cleanup function whatever the callback opened. The cabinet calls it before the
   * next `initLead`.
   *
   * @param params - An object with the parameters of the lead.
   * @returns A cleanup function. The cabinet calls it when the client leaves the active lead,
   * always before the next `initLead`. Or: Nothing, when there is nothing to clean up.
   */
  initLead: (params: {
    /**
     * A JWT signed with the `client_secret` of the integration. Send it to your server and verify
     * it there.
     */
    token: string;
  }) => (() => void) | void;
  /**
   * Puts the widget into the sidebar. Called at render, once `initLead` has finished.
   *
   * The callback is given an empty element and fills it with anything: text, markup, a React
   * application. Work inside this element only; the rest of the page belongs to the cabinet.
   *
   * The element may be a new one at each call, so do not keep it beyond the cleanup.
   *
   * @param el - An element with the class in `GLOBAL_CLASS_NAMES.widgetBarItemContainer`, where
   * the widget renders its content.
   * @returns A cleanup function. The cabinet calls it when it destroys the component that holds
   * the widget. Or: Nothing, when there is nothing to clean up.
   */
  registerWidgetsBarSlot: (el: HTMLElement) => (() => void) | void;
}

/** What `window.AMOCRM.developer` offers while a widget is written. */
interface WidgetSdkDeveloper {
  /**
   * Connects a widget to the open cabinet by a link to its script, without uploading an archive.
   *
   * Call it from the browser's console; it has no place in the code of a widget. The widget gets
   * into the cabinet as if the server of amoCRM had sent it.
   *
   * After the call only this widget shows. When the lead changes it goes away and has to be
   * added again. The other widgets return when you reload the page.
   *
   * An empty token is fine while no server is needed. Any string, such as `foo`, reaches
   * `initLead` too, so a widget must not break when the token does not look like a JWT.
   *
   * ```js
   * window.AMOCRM.developer.addWidget({
   *   script: 'http://localhost:3000',
   *   token: '',
   * })
   * ```
   *
   * @param widgetParams - The parameters of the widget as the cabinet stores them.
   * @returns Nothing.
   */
  addWidget: (widgetParams: {
    /** The address of the widget's JS file. */
    script: string;
    /** A string in place of the real token. It is passed to `initLead` and may be empty. */
    token: string;
  }) => void;
}

interface Window {
  readonly AMOCRM: {
    readonly developer: WidgetSdkDeveloper;
  };
}

/** The AMD modules that are provided to widgets, by id; widgets may add to it. */
interface WidgetSdkModules {
  /** The SDK of the cabinet. The value of the module is the function `initAmocrmWidgetSdk`. */
  'amocrm-sdk': WidgetSdkFactory;
  /**
   * RequireJS wrapped in a promise. Loads modules while the widget runs, once they are needed.
   *
   * Package: `requirejs 2.3.8`
   *
   * Assumed, not documented: Neither the version of RequireJS nor the signature is published. In
   * the simulator the function takes an array of ids.
   */
  'import-modules': (ids: readonly string[]) => Promise<any[]>;
  /**
   * DOM, events and requests.
   *
   * Package: `jquery 3.8.0`
   *
   * Assumed, not documented: The version is not published. That of the CRM interface is 2.1.3,
   * but the cabinet is an application of its own.
   */
  // @ts-ignore: `any` where the types of the package are not installed
  jquery: typeof import('jquery');
  /**
   * An interface made of components.
   *
   * Package: `react 18.3.1`
   *
   * Assumed, not documented: The version is not published. With 18.3.1 both the old `render` and
   * the new `createRoot` work.
   */
  // @ts-ignore: `any` where the types of the package are not installed
  react: typeof import('react');
  /**
   * Renders React components into an element of the page.
   *
   * Package: `react-dom 18.3.1`
   *
   * Assumed, not documented: The version is not published. Before you call `createRoot` check
   * that it is there, and use `render` otherwise.
   */
  // @ts-ignore: `any` where the types of the package are not installed
  'react-dom': typeof import('react-dom') & typeof import('react-dom/client');
  /**
   * A state store of your own inside the widget.
   *
   * Package: `@reduxjs/toolkit 1.9.7`
   *
   * Assumed, not documented: The version is not published. In 1.9.7 both forms of
   * `extraReducers` work; version 2 keeps one of them.
   */
  // @ts-ignore: `any` where the types of the package are not installed
  '@reduxjs/toolkit': typeof import('@reduxjs/toolkit');
  /**
   * Connects React components with a Redux store.
   *
   * Package: `react-redux 8.1.3`
   *
   * Assumed, not documented: The version is not published. 8.1.3 goes with React 18 and Redux
   * Toolkit 1.9.
   */
  // @ts-ignore: `any` where the types of the package are not installed
  'react-redux': typeof import('react-redux');
  /**
   * The function `produce` of Immer. Changes a copy of the data and leaves the original alone.
   *
   * Package: `immer 9.0.21`
   *
   * Assumed, not documented: The version is not published. In the simulator it is the same copy
   * of Immer as inside Redux Toolkit.
   */
  // @ts-ignore: `any` where the types of the package are not installed
  'immer.produce': typeof import('immer').produce;
  /**
   * The function `current` of Immer. Takes a plain copy of a draft.
   *
   * Package: `immer 9.0.21`
   *
   * Assumed, not documented: The version is not published. In the simulator it is the same copy
   * of Immer as inside Redux Toolkit.
   */
  // @ts-ignore: `any` where the types of the package are not installed
  'immer.current': typeof import('immer').current;
  /**
   * Short random ids, the non-secure variant. Not for secrets.
   *
   * Package: `nanoid 3.3.20`
   *
   * Assumed, not documented: The version is not published. We take the value of the module to be
   * the function itself, not an object with it.
   */
  nanoid: (size?: number) => string;
  /**
   * Builds a string of class names out of conditions.
   *
   * Package: `classnames 2.5.1`
   *
   * Assumed, not documented: The version is not published.
   */
  // @ts-ignore: `any` where the types of the package are not installed
  classnames: typeof import('classnames');
  /**
   * Formats dates. Its masks are in `DATE_FORMATS` and `TIME_FORMATS`; the cabinet itself uses
   * this module too.
   *
   * Package: `dateformat 4.6.3`
   *
   * Assumed, not documented: The version is not published. Version 5 comes as an ES module only,
   * while 4.6.3 loads with RequireJS.
   */
  // @ts-ignore: `any` where the types of the package are not installed
  dateformat: typeof import('dateformat').default & Pick<typeof import('dateformat'), 'masks' | 'i18n'>;
  /**
   * Functions for arrays, objects and strings.
   *
   * Package: `lodash 4.18.1`
   *
   * Assumed, not documented: The version is not published.
   */
  // @ts-ignore: `any` where the types of the package are not installed
  lodash: typeof import('lodash');
}

/** The value of a module: `any` where the types of its package are not installed. */
type WidgetSdkModule<Id extends keyof WidgetSdkModules> =
  [0] extends [1 & WidgetSdkModules[Id]] ? any : WidgetSdkModules[Id];

/** What a tuple of AMD ids brings into the factory, in the same order. */
type WidgetSdkImports<Ids extends readonly (keyof WidgetSdkModules)[]> = {
  [Index in keyof Ids]: WidgetSdkModule<Ids[Index]>;
};

/**
 * Declares the AMD module of a `personal_page.js`.
 *
 * The interface bears the name that `@types/requirejs` gives it, so that both can be installed.
 * The signatures there accept anything: keep that package out of `types` to have widgets checked.
 */
interface RequireDefine {
  <const Ids extends readonly (keyof WidgetSdkModules)[]>(
    dependencies: Ids,
    factory: (...modules: WidgetSdkImports<Ids>) => PersonalPageWidget,
  ): void;
  (factory: () => PersonalPageWidget): void;
}

declare var define: RequireDefine;
