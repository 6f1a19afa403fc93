"""What the official page on the client cabinet names, transcribed from it by hand.

Nothing here is read from the contract: these are the facts that the contract is held against.
Types are written in the contract's own way, where `object` stands for the fields that follow.
"""

from typing import Final

CALLBACKS: Final = {
    "initLead(params: object)": ["() => void", "void"],
    "registerWidgetsBarSlot(el: HTMLElement)": ["() => void", "void"],
}
METHODS: Final = {
    "getState(entityName: E)": ["State<E> | null"],
    "subscribe(entityName: E, callback: (state: State<E> | null) => void, options?: object)": [
        "() => void"
    ],
    "getRouterQuery()": ["RouterQuery"],
}
UTILS: Final = {"addWidget(widgetParams: object)": ["void"]}
FACTORY: Final = {"initAmocrmWidgetSdk(options: object)": ["WidgetSdk"]}
"""How each function is called, and what it may return."""

PARAMETER_FIELDS: Final = {
    "initLead.params.token: string",
    "subscribe.options.withInitialResult?: boolean",
    "addWidget.widgetParams.script: string",
    "addWidget.widgetParams.token: string",
    "initAmocrmWidgetSdk.options.version: string",
}

MODULES: Final = {
    "amocrm-sdk",
    "import-modules",
    "jquery",
    "react",
    "react-dom",
    "@reduxjs/toolkit",
    "react-redux",
    "immer.produce",
    "immer.current",
    "nanoid",
    "classnames",
    "dateformat",
    "lodash",
}

CONSTANTS: Final[dict[str, dict[str, str | None]]] = {
    "DATE_FORMATS": {
        "americanNormal": "dd/mm/yyyy",
        "americanInversed": "mm/dd/yyyy",
        "russianNormal": "dd.mm.yyyy",
        "chineseNormal": "yyyy/mm/dd",
    },
    "TIME_FORMATS": {
        "twelve": "h:MM TT",
        "twentyFour": "HH:MM",
    },
    "SUPPORTED_LANGS": {
        "ru": "ru",
        "en": "en",
        "es": "es",
        "pt": "pt",
    },
    "LEAD_FIELD_SOURCES": {
        "lead": "lead",
        "contacts": "contacts",
        "company": "company",
    },
    "FIELD_TYPES": {
        "text": "text",
        "numeric": "numeric",
        "checkbox": "checkbox",
        "date": "date",
        "select": "select",
        "multiselect": "multiselect",
        "url": "url",
        "textarea": "textarea",
        "radiobutton": "radiobutton",
        "streetaddress": "streetaddress",
        "smartAddress": "smartAddress",
        "legalEntity": "legalEntity",
        "birthday": "birthday",
        "dateTime": "dateTime",
        "multitext": "multitext",
        "budget": "budget",
    },
    "PUBLIC_STATE_ENTITIES": {
        "sys": "sys",
        "lead": "lead",
        "leadFields": "leadFields",
        "authors": "authors",
    },
    "GLOBAL_CLASS_NAMES": {
        "widgetBarItemContainer": None,
    },
}
"""Group, name, value; `None` where the page gives the type `string` instead of a value."""

MODEL_FIELDS: Final = {
    "SysModel.currencySymbol: string",
    "SysModel.dateFormat: ValueOf<DATE_FORMATS>",
    "SysModel.timeFormat: ValueOf<TIME_FORMATS>",
    "SysModel.lang: ValueOf<SUPPORTED_LANGS>",
    "SysModel.isRemovalAvailable: boolean",
    "SysModel.logoUrl: string",
    "SysModel.pageTitle: string",
    "LeadModel.id: string",
    "LeadModel.pid: string",
    "LeadModel.isLeadLoaded: boolean",
    "LeadModel.fieldIds: string[]",
    "LeadModel.statuses: object[]",
    "LeadModel.statuses.id: string",
    "LeadModel.statuses.name: string",
    "LeadModel.statuses.color: string",
    "LeadModel.statuses.selected: boolean",
    "LeadModel.managerId: string",
    "LeadModel.contacts: Record<string, object>",
    "LeadModel.contacts.fieldIds: string[]",
    "LeadModel.contacts.id: string",
    "LeadModel.contacts.userId: string",
    "LeadModel.company: object | null",
    "LeadModel.company.id: string",
    "LeadModel.company.name: string",
    "LeadModel.company.fieldIds: string[]",
    "LeadFieldsModel.id: string",
    "LeadFieldsModel.fieldId: string",
    "LeadFieldsModel.fieldSource: ValueOf<LEAD_FIELD_SOURCES>",
    "LeadFieldsModel.name: string",
    "LeadFieldsModel.type: ValueOf<FIELD_TYPES>",
    "LeadFieldsModel.value: any",
    "AuthorsModel.id: string",
    "AuthorsModel.avatar: string",
    "AuthorsModel.name: string",
    "AuthorsModel.isBot: boolean",
    "AuthorsModel.isClient: boolean",
    "RouterQuery.leadId?: string",
    "RouterQuery.accountId?: string",
}
RECORDS: Final = {"LeadFieldsModel", "AuthorsModel"}
"""The models that are a `Record<string, {...}>`."""

ENTITIES: Final = {
    "sys": "SysModel",
    "lead": "LeadModel",
    "leadFields": "LeadFieldsModel",
    "authors": "AuthorsModel",
}

LOCATIONS: Final = {
    "personal_page",
    "lcard",
    "ccard",
    "comcard",
    "cucard",
    "llist",
    "clist",
    "tlist",
    "culist",
    "tline",
    "tcalendar",
    "settings",
    "advanced_settings",
    "card_sdk",
    "catalogs",
    "digital_pipeline",
    "lead_sources",
    "whatsapp_modal",
    "everywhere",
    "sms",
    "mobile_card",
    "amoforms",
    "salesbot_designer",
    "widget_page",
    "website_chat_button",
    "ai_agent",
}
"""Every value of the manifest's `locations` that the official pages of amoCRM and Kommo name."""

MANIFEST_KEYS: Final = {
    "widget",
    "widget.name",
    "widget.description",
    "widget.short_description",
    "widget.version",
    "widget.interface_version",
    "widget.init_once",
    "widget.locale",
    "widget.installation",
    "widget.is_showcase",
    "widget.support",
    "widget.support.link",
    "widget.support.email",
    "widget.code",
    "widget.secret_key",
    "locations",
    "tour",
    "tour.is_tour",
    "tour.tour_images",
    "tour.tour_images.*",
    "tour.tour_description",
    "settings",
    "settings.*",
    "settings.*.name",
    "settings.*.type",
    "settings.*.required",
    "dp",
    "dp.settings",
    "dp.action_multiple",
    "dp.webhook_url",
    "dp.title",
    "advanced",
    "advanced.title",
    "salesbot_designer",
    "sms",
    "sms.endpoint",
    "mobile",
    "mobile.frame_url",
    "mobile.color",
    "amoforms_settings",
    "amoforms_settings.title",
    "amoforms_settings.required",
    "amoforms_settings.error_text",
    "left_menu",
}
