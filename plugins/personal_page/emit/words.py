"""The few words that emitted texts add to those of the contract, a table a language."""

from dataclasses import dataclass

from personal_page.contract.model import Language, Status


@dataclass(frozen=True, slots=True)
class Words:
    """Headings and labels in one language."""

    callbacks: str
    factory: str
    methods: str
    developer: str
    modules: str
    constants: str
    models: str
    behaviours: str
    manifest: str
    locations: str
    facts: str
    problems: str
    events: str
    files: str
    whole_reference: str
    types: str
    whole_contract: str
    manifest_schema: str
    required: str
    optional: str
    parameters: str
    returns: str
    official_signature: str
    example: str
    package: str
    about: str
    alternatives: str
    advice: str
    state_of: str
    file: str
    not_published: str
    statuses: dict[Status, str]
    status_note: str


WORDS: dict[Language, Words] = {
    "ru": Words(
        callbacks="Колбэки",
        factory="Создание SDK",
        methods="Методы",
        developer="Функции для разработки",
        modules="Модули",
        constants="Константы",
        models="Модели данных",
        behaviours="Поведение",
        manifest="Манифест",
        locations="Области подключения",
        facts="Факты",
        problems="Проблемы",
        events="События",
        files="Файлы",
        whole_reference="Весь справочник одним файлом",
        types="Типы TypeScript",
        whole_contract="Контракт в JSON",
        manifest_schema="JSON Schema манифеста",
        required="обязательно",
        optional="необязательно",
        parameters="Параметры",
        returns="Возвращает",
        official_signature="Официальная сигнатура",
        example="Пример",
        package="Пакет",
        about="Касается",
        alternatives="Возможно и другое",
        advice="Что делать",
        state_of="Состояние сущности",
        file="Файл",
        not_published="значение не опубликовано",
        statuses={
            Status.DOCUMENTED: "документировано",
            Status.ASSUMED: "предположение",
            Status.UNKNOWN: "неизвестно",
        },
        status_note=(
            "«Документировано» — сказано в источнике, «предположение» — так работает симулятор, но "
            "источник этого не обещает, «неизвестно» — ответа нет."
        ),
    ),
    "en": Words(
        callbacks="Callbacks",
        factory="Creating the SDK",
        methods="Methods",
        developer="Developer utilities",
        modules="Modules",
        constants="Constants",
        models="Models",
        behaviours="Behaviours",
        manifest="Manifest",
        locations="Locations",
        facts="Facts",
        problems="Problems",
        events="Events",
        files="Files",
        whole_reference="The whole reference in one file",
        types="TypeScript types",
        whole_contract="The contract as JSON",
        manifest_schema="JSON Schema of the manifest",
        required="required",
        optional="optional",
        parameters="Parameters",
        returns="Returns",
        official_signature="Official signature",
        example="Example",
        package="Package",
        about="About",
        alternatives="It may also be that",
        advice="What to do",
        state_of="State of the entity",
        file="File",
        not_published="the value is not published",
        statuses={
            Status.DOCUMENTED: "documented",
            Status.ASSUMED: "assumed",
            Status.UNKNOWN: "unknown",
        },
        status_note=(
            "“Documented” is said by a source, “assumed” is how the simulator acts though no "
            "source promises it, “unknown” has no answer."
        ),
    ),
}
