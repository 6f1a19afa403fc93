// Client cabinet SDK: types of `amocrm-sdk` 1.0.0
// Generated from the contract; a change here is lost.
//
// In personal_page.js:
//   // @ts-check
//   /// <reference path="amocrm-sdk.d.ts" />

/** The constants of the SDK, by group. */
interface WidgetSdkConstants {
  /** Date masks. The one the cabinet uses is in `SysModel.dateFormat`. */
  readonly DATE_FORMATS: {
    /** Day, month, year with slashes. The name and the order are as in the documentation. */
    readonly americanNormal: 'dd/mm/yyyy';
    /** Month, day, year with slashes. */
    readonly americanInversed: 'mm/dd/yyyy';
    /** Day, month, year with dots. */
    readonly russianNormal: 'dd.mm.yyyy';
    /** Year, month, day with slashes. */
    readonly chineseNormal: 'yyyy/mm/dd';
  };
  /** Time masks. The one the cabinet uses is in `SysModel.timeFormat`. */
  readonly TIME_FORMATS: {
    /** Twelve hours with AM or PM. In these masks `MM` means minutes. */
    readonly twelve: 'h:MM TT';
    /** Twenty-four hours. */
    readonly twentyFour: 'HH:MM';
  };
  /** Languages of the cabinet. The current one is in `SysModel.lang`. */
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
  /**
   * What a field belongs to: the lead, a contact or the company.
   *
   * Meaning assumed, not documented: The documentation gives only the names and the values.
   */
  readonly LEAD_FIELD_SOURCES: {
    /** A field of the lead itself. */
    readonly lead: 'lead';
    /** A field of one of the lead's contacts. */
    readonly contacts: 'contacts';
    /** A field of the lead's company. */
    readonly company: 'company';
  };
  /**
   * The types of fields of the lead, a contact and the company.
   *
   * Meaning assumed, not documented: The documentation lists the types without explanations; we
   * go by their names.
   */
  readonly FIELD_TYPES: {
    /** Short text. */
    readonly text: 'text';
    /** A number. */
    readonly numeric: 'numeric';
    /** A checkbox, on or off. */
    readonly checkbox: 'checkbox';
    /** A date. */
    readonly date: 'date';
    /** One option from a list. */
    readonly select: 'select';
    /** Several options from a list. */
    readonly multiselect: 'multiselect';
    /** A link. */
    readonly url: 'url';
    /** Multi-line text. */
    readonly textarea: 'textarea';
    /** Radio buttons with one option selected. */
    readonly radiobutton: 'radiobutton';
    /** A short address on one line. */
    readonly streetaddress: 'streetaddress';
    /** An address in parts: country, city, street and so on. */
    readonly smartAddress: 'smartAddress';
    /** A legal entity with its details. */
    readonly legalEntity: 'legalEntity';
    /** A birthday. */
    readonly birthday: 'birthday';
    /** A date and time. */
    readonly dateTime: 'dateTime';
    /**
     * Several labelled values, such as phones.
     *
     * Meaning assumed, not documented: Phone and email fields are structured like this in amoCRM's
     * API; for the cabinet this is not described.
     */
    readonly multitext: 'multitext';
    /**
     * The lead's budget.
     *
     * Meaning assumed, not documented: Inferred from the name. In amoCRM's API the budget is a
     * property of the lead, not a field.
     */
    readonly budget: 'budget';
  };
  /**
   * The names of the state entities that `getState` and `subscribe` accept.
   *
   * Meaning assumed, not documented: The documentation gives only the names of the entities and
   * the fields of their models.
   */
  readonly PUBLIC_STATE_ENTITIES: {
    /** Cabinet and account settings. */
    readonly sys: 'sys';
    /** The active lead. */
    readonly lead: 'lead';
    /** The fields of the active lead, with their values. */
    readonly leadFields: 'leadFields';
    /**
     * The authors of chat messages.
     *
     * Meaning assumed, not documented: It is not said what they are the authors of. That it is
     * chat messages is inferred from the model's fields.
     */
    readonly authors: 'authors';
  };
  /**
   * All names of the cabinet's CSS classes that start with `js-`. Their values are not
   * published.
   */
  readonly GLOBAL_CLASS_NAMES: {
    /**
     * The class of the element that `registerWidgetsBarSlot` receives. Take it from the constant;
     * do not hard-code it.
     */
    readonly widgetBarItemContainer: string;
  };
}

/** Any value of a group of constants. */
type WidgetSdkValue<Group extends keyof WidgetSdkConstants> =
  WidgetSdkConstants[Group][keyof WidgetSdkConstants[Group]];

/**
 * Cabinet and account settings such as the language, formats, logo and title.
 *
 * Use these masks to format dates and times, and choose your strings by `lang`.
 *
 * Meaning assumed, not documented: The documentation gives only the names and types of the
 * fields; we go by those.
 */
interface SysModel {
  /** The account's currency sign, such as `₽`. */
  currencySymbol: string;
  /** The date mask for the module `dateformat`. */
  dateFormat: WidgetSdkValue<'DATE_FORMATS'>;
  /** The time mask for the module `dateformat`. */
  timeFormat: WidgetSdkValue<'TIME_FORMATS'>;
  /** The cabinet's language. */
  lang: WidgetSdkValue<'SUPPORTED_LANGS'>;
  /**
   * Whether clients may delete their own data.
   *
   * Meaning assumed, not documented: Inferred from the name and from the help page, according to
   * which clients may delete their personal data.
   */
  isRemovalAvailable: boolean;
  /** The address of the logo image. */
  logoUrl: string;
  /** The title of the cabinet page. */
  pageTitle: string;
}

/**
 * The active lead: its statuses, contacts, company and field ids.
 *
 * The values of the lead's fields are separate, in `LeadFieldsModel`. By its type
 * `LeadModel.company` may be `null`; we assume that it is when a lead has no company.
 *
 * Meaning assumed, not documented: The documentation gives only the names and types of the
 * fields; we go by those.
 */
interface LeadModel {
  /** The id of the lead. */
  id: string;
  /**
   * Another id; its purpose is unknown.
   *
   * Meaning not known: The documentation gives only the name and the type. Do not rely on this
   * field.
   */
  pid: string;
  /**
   * Whether the lead's data has been loaded.
   *
   * Meaning assumed, not documented: Inferred from the name of the field; how the data is loaded
   * is not described.
   */
  isLeadLoaded: boolean;
  /**
   * The keys of the lead's own fields in `LeadFieldsModel`.
   *
   * Meaning assumed, not documented: That these are keys of `LeadFieldsModel` is inferred from
   * the names; the connection is not described.
   */
  fieldIds: string[];
  /**
   * The stages of the lead's pipeline.
   *
   * Meaning assumed, not documented: The documentation gives only the names and types of the
   * fields. That these are pipeline stages is inferred from them.
   */
  statuses: {
    /** The id of the status. */
    id: string;
    /** The name of the status. */
    name: string;
    /**
     * The colour of the status, in the playground in the form `#99ccff`.
     *
     * Meaning assumed, not documented: The documentation only says that it is a string. The form
     * with a hash comes from amoCRM's API.
     */
    color: string;
    /** Whether the lead is in this status now. */
    selected: boolean;
  }[];
  /**
   * The id of the lead's manager.
   *
   * Meaning assumed, not documented: Inferred from the name. Look the manager up in
   * `AuthorsModel`, and check that the entry exists.
   */
  managerId: string;
  /**
   * The lead's contacts, by contact id.
   *
   * Meaning assumed, not documented: That the key is the id of the contact is inferred from the
   * shape of the data.
   */
  contacts: Record<string, {
    /**
     * The keys of the contact's fields in `LeadFieldsModel`.
     *
     * Meaning assumed, not documented: The connection with `LeadFieldsModel` is not described; it
     * is inferred from the names.
     */
    fieldIds: string[];
    /** The id of the contact. */
    id: string;
    /**
     * A user's id.
     *
     * Meaning not known: The documentation gives only the name and the type. Whose id it is, the
     * client's, the manager's or a message author's, is not said.
     */
    userId: string;
  }>;
  /** The lead's company, or `null` if it has none. */
  company: {
    /** The id of the company. */
    id: string;
    /** The name of the company. */
    name: string;
    /**
     * The keys of the company's fields in `LeadFieldsModel`.
     *
     * Meaning assumed, not documented: The connection with `LeadFieldsModel` is not described; it
     * is inferred from the names.
     */
    fieldIds: string[];
  } | null;
}

/**
 * The fields of the active lead, its contacts and its company, with their values.
 *
 * We assume that the keys are those listed in `LeadModel.fieldIds`, in the contacts and in the
 * company, and that a key equals the `id` of its entry. Until the fields are loaded `getState`
 * may return `null`; when that happens is not described either.
 *
 * Meaning assumed, not documented: The documentation gives only the names and types of the
 * fields; we go by those.
 */
type LeadFieldsModel = Record<string, {
  /** The id of the entry. */
  id: string;
  /**
   * The field's id in the account.
   *
   * Meaning assumed, not documented: How `fieldId` differs from `id` is not described. We assume
   * that several contacts may share one field.
   */
  fieldId: string;
  /** What the field belongs to: the lead, a contact or the company. */
  fieldSource: WidgetSdkValue<'LEAD_FIELD_SOURCES'>;
  /** The field's name. */
  name: string;
  /** The field's type. */
  type: WidgetSdkValue<'FIELD_TYPES'>;
  /**
   * The value. Its shape depends on `type`.
   *
   * Meaning not known: The shape is not described for any of the types. Check the value before
   * you use it.
   */
  value: any;
}>;

/**
 * The authors, such as the client, the manager and a bot.
 *
 * The documentation does not say what they are the authors of: we assume chat messages, and
 * that the key is the author's `id`. If it matters, check `AuthorsModel.id` as well.
 *
 * Meaning assumed, not documented: The documentation gives only the names and types of the
 * fields; we go by those.
 */
type AuthorsModel = Record<string, {
  /** The id of the author. */
  id: string;
  /**
   * The address of the author's picture. It may be empty.
   *
   * Meaning assumed, not documented: The documentation only says that it is a string.
   */
  avatar: string;
  /** The name of the author. */
  name: string;
  /**
   * Whether the author is a bot.
   *
   * Meaning assumed, not documented: Inferred from the name of the field. The documentation does
   * not list the kinds of authors.
   */
  isBot: boolean;
  /**
   * Whether the author is a client.
   *
   * Meaning assumed, not documented: Inferred from the name of the field. Whether it is the
   * client who opened the cabinet is not said.
   */
  isClient: boolean;
}>;

/** The ids contained in the address of the cabinet page. */
interface RouterQuery {
  /** The lead's id from the address. */
  leadId?: string;
  /** The account's id from the address. */
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
   * Returns the current data of an entity.
   *
   * According to the official signature the result may be `null`. We assume that this is so
   * while the entity has no data yet. Check the result before you read its fields, and use
   * `subscribe` to follow changes.
   *
   * The official signature has one return type for all entities. In our types it depends on the
   * argument, so for `lead` your editor suggests the fields of `LeadModel`.
   *
   * Treat the object as read-only. The documentation does not say what happens if you change it.
   *
   * @param entityName - The name of an entity, one of the values of `PUBLIC_STATE_ENTITIES`.
   * @returns The entity's data, or `null`.
   */
  getState: <E extends WidgetSdkEntity>(entityName: E) => WidgetSdkState<E> | null;
  /**
   * Subscribes a function to changes in an entity's data. Returns a function that unsubscribes
   * it.
   *
   * If a callback opens a subscription, close it in that callback's cleanup; otherwise there
   * will be two of them after the lead changes.
   *
   * With `withInitialResult: true` the function receives the current data immediately, so there
   * is no need to call `getState` as well.
   *
   * @param entityName - The name of an entity, one of the values of `PUBLIC_STATE_ENTITIES`.
   * @param callback - A function that receives the entity's new data, or `null`.
   * @param options - Additional subscription options.
   * @returns A function that unsubscribes.
   */
  subscribe: <E extends WidgetSdkEntity>(
    entityName: E,
    callback: (state: WidgetSdkState<E> | null) => void,
    options?: {
      /** If `true`, the function is called immediately with the current data. */
      withInitialResult?: boolean;
    },
  ) => () => void;
  /**
   * Returns the ids contained in the address of the current cabinet page.
   *
   * Either field may be missing. Clients can change the address, so a server must not trust an
   * id from it without verifying the token.
   *
   * @returns The ids from the address.
   */
  getRouterQuery: () => RouterQuery;
}

/** An instance of the SDK. */
interface WidgetSdk {
  readonly methods: WidgetSdkMethods;
  readonly constants: WidgetSdkConstants;
}

/**
 * Creates an SDK instance of the given version. It is the value of the module `amocrm-sdk`.
 *
 * Call it once at the start of the factory and use the instance in all callbacks. It has two
 * parts: `methods` (`getState`, `subscribe`, `getRouterQuery`) and `constants`.
 *
 * The version keeps changes in the SDK from breaking the widget. The official page has only
 * one, `1.0.0`.
 *
 * @param options - SDK options.
 * @returns The SDK instance, with its methods and constants.
 */
type WidgetSdkFactory = (options: {
  /** The version of the SDK that the widget was written for. It is required. */
  version: string;
}) => WidgetSdk;

declare module 'amocrm-sdk' {
  const initAmocrmWidgetSdk: WidgetSdkFactory;
  export = initAmocrmWidgetSdk;
}

/** What the factory of a `personal_page.js` returns. */
interface PersonalPageWidget {
  /**
   * Prepares the widget for a lead. Called as soon as the module is connected, and again
   * whenever the active lead changes.
   *
   * This is where a widget prepares for the lead: it subscribes to state, sends requests to its
   * own server and keeps the token. It has no place on the page yet; `registerWidgetsBarSlot`
   * receives the element for its content.
   *
   * The data of the lead may not be loaded yet. Read the state with `getState`, check it for
   * `null`, and follow changes with `subscribe`.
   *
   * Close whatever the callback opened in its cleanup function. The cabinet calls it before the
   * next `initLead`.
   *
   * The official page allows returning nothing if there is nothing to clean up "when the account
   * changes", although it describes the callback for changes of the lead. We take it to mean
   * that changing the account also leaves the lead: the cleanup runs, then `initLead`
   * (`initLead.on-account-change`).
   *
   * @param params - An object about the current lead. Only one of its fields is documented.
   * @returns A cleanup function. The cabinet calls it when the client leaves the active lead,
   * and always before the next `initLead`. Or: Nothing, if there is nothing to clean up.
   */
  initLead: (params: {
    /**
     * A JWT signed with the integration's `client_secret`. Send it to your server and verify it
     * there.
     */
    token: string;
  }) => (() => void) | void;
  /**
   * Puts the widget into the widgets bar. Called during rendering, once `initLead` has finished.
   *
   * The callback receives its slot, an element in the widgets bar, and fills it with anything:
   * text, markup, a React application. Stay inside this element; the rest of the page belongs to
   * the cabinet.
   *
   * The official page writes the element's type as `HtmlElement`; in browsers and in our types
   * it is `HTMLElement`.
   *
   * The documentation does not say whether the element is empty, or a new one for each call. We
   * assume both (`slot.fresh-element`), so remove your content in the cleanup function and do
   * not keep a reference to the element after it.
   *
   * @param el - An element with the class `GLOBAL_CLASS_NAMES.widgetBarItemContainer`, in which
   * the widget renders its content.
   * @returns A cleanup function. The cabinet calls it when it destroys the widget's component.
   * Or: Nothing, if there is nothing to clean up.
   */
  registerWidgetsBarSlot: (el: HTMLElement) => (() => void) | void;
}

/** What `window.AMOCRM.developer` offers while a widget is written. */
interface WidgetSdkDeveloper {
  /**
   * Connects a widget to the open cabinet by the address of its script, without uploading an
   * archive.
   *
   * Call it from the browser's console; it must not be in the code of a finished widget. The
   * widget enters the cabinet just as if amoCRM's server had sent it.
   *
   * After the call only this widget is shown. When the lead changes, the widget is dropped and
   * has to be added again. The other widgets return when you reload the page.
   *
   * The token is an imitation of the real one, in JWT format; it may be an empty string if you
   * test only the interface. The official sample passes the string `foo`, which does not look
   * like a JWT, so a widget must not break on that either (`token.not-jwt`).
   *
   * ```js
   * window.AMOCRM.developer.addWidget({
   *   script: 'http://localhost:3000',
   *   token: '',
   * })
   * ```
   *
   * @param widgetParams - The widget's parameters, in the form in which the cabinet stores them.
   * @returns Nothing.
   */
  addWidget: (widgetParams: {
    /** The address of the widget's JavaScript file. */
    script: string;
    /** An imitation of the JWT, passed to `initLead`. May be empty. */
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
  /** The cabinet's SDK. The value of the module is the function `initAmocrmWidgetSdk`. */
  'amocrm-sdk': WidgetSdkFactory;
  /**
   * RequireJS wrapped in a promise. Loads modules while the widget is running, when they are
   * needed.
   *
   * Package: `requirejs 2.3.8`
   *
   * Assumed, not documented: Neither the version of RequireJS nor the signature is published. In
   * the playground the function takes an array of ids.
   */
  'import-modules': (ids: readonly string[]) => Promise<any[]>;
  /**
   * DOM, events and requests.
   *
   * Package: `jquery 3.8.0`
   *
   * Assumed, not documented: The version is not published. The CRM interface uses 2.1.3, but the
   * cabinet is a separate application.
   */
  // @ts-ignore: `any` where the types of the package are not installed
  jquery: typeof import('jquery');
  /**
   * User interfaces built from components.
   *
   * Package: `react 18.3.1`
   *
   * Assumed, not documented: The version is not published. 18.3.1 supports both the old `render`
   * and the new `createRoot`.
   */
  // @ts-ignore: `any` where the types of the package are not installed
  react: typeof import('react');
  /**
   * Renders React components into a page element.
   *
   * Package: `react-dom 18.3.1`
   *
   * Assumed, not documented: The version is not published. Check that `createRoot` exists before
   * you call it, and use `render` otherwise.
   */
  // @ts-ignore: `any` where the types of the package are not installed
  'react-dom': typeof import('react-dom') & typeof import('react-dom/client');
  /**
   * Your own state store inside the widget.
   *
   * Package: `@reduxjs/toolkit 1.9.7`
   *
   * Assumed, not documented: The version is not published. 1.9.7 supports both forms of
   * `extraReducers`; version 2 only one of them.
   */
  // @ts-ignore: `any` where the types of the package are not installed
  '@reduxjs/toolkit': typeof import('@reduxjs/toolkit');
  /**
   * Connects React components to a Redux store.
   *
   * Package: `react-redux 8.1.3`
   *
   * Assumed, not documented: The version is not published. 8.1.3 works with React 18 and Redux
   * Toolkit 1.9.
   */
  // @ts-ignore: `any` where the types of the package are not installed
  'react-redux': typeof import('react-redux');
  /**
   * Immer's `produce` function. Changes a copy of the data and leaves the original untouched.
   *
   * Package: `immer 9.0.21`
   *
   * Assumed, not documented: The version is not published. In the playground it is the same copy
   * of Immer that Redux Toolkit uses.
   */
  // @ts-ignore: `any` where the types of the package are not installed
  'immer.produce': typeof import('immer').produce;
  /**
   * Immer's `current` function. Takes a plain copy of a draft.
   *
   * Package: `immer 9.0.21`
   *
   * Assumed, not documented: The version is not published. In the playground it is the same copy
   * of Immer that Redux Toolkit uses.
   */
  // @ts-ignore: `any` where the types of the package are not installed
  'immer.current': typeof import('immer').current;
  /**
   * Short random ids, the non-secure variant. Not suitable for secrets.
   *
   * Package: `nanoid 3.3.20`
   *
   * Assumed, not documented: The version is not published. We assume that the value of the
   * module is the function itself, not an object containing it.
   */
  nanoid: (size?: number) => string;
  /**
   * Builds a class name string from conditions.
   *
   * Package: `classnames 2.5.1`
   *
   * Assumed, not documented: The version is not published.
   */
  // @ts-ignore: `any` where the types of the package are not installed
  classnames: typeof import('classnames');
  /**
   * Formats dates. Masks for it are in `DATE_FORMATS` and `TIME_FORMATS`; the cabinet itself
   * uses this module, too.
   *
   * Package: `dateformat 4.6.3`
   *
   * Assumed, not documented: The version is not published. Version 5 is only available as an ES
   * module, while 4.6.3 loads with RequireJS.
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

/**
 * What a tuple of AMD ids brings into the factory, in the same order: `any` for an id that is
 * unknown, so that all others keep their types. The condition is always true; with it the ids are
 * read from `dependencies` alone.
 */
type WidgetSdkImports<Ids extends readonly string[]> = Ids extends readonly string[]
  ? {
      [Index in keyof Ids]: Ids[Index] extends keyof WidgetSdkModules
        ? WidgetSdkModule<Ids[Index]>
        : any;
    }
  : never;

/** A tuple of AMD ids in which each has to be a known one. */
type WidgetSdkIds<Ids extends readonly string[]> = {
  [Index in keyof Ids]: Ids[Index] extends keyof WidgetSdkModules
    ? Ids[Index]
    : keyof WidgetSdkModules;
};

/**
 * Declares the AMD module of a `personal_page.js`.
 *
 * The interface bears the name that `@types/requirejs` gives it, so that both can be installed.
 * The signatures there accept anything: keep that package out of `types` to have widgets checked.
 */
interface RequireDefine {
  <const Ids extends readonly string[]>(
    dependencies: WidgetSdkIds<Ids>,
    factory: (...modules: WidgetSdkImports<Ids>) => PersonalPageWidget,
  ): void;
  (factory: () => PersonalPageWidget): void;
}

declare var define: RequireDefine;
