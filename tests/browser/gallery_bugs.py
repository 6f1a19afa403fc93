"""Mistakes that widgets are seen to make, each put into an example of the gallery."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bug:
    """A change of an example's `personal_page.js`.

    `step` is the number of the step of its scenario that fails of it; 0 is the start.
    """

    kind: str
    example: str
    was: str
    now: str
    step: int


BUGS = (
    Bug("a subscription stays open", "deal-summary", "        unsubscribe();\n", "", 10),
    Bug("null is not reckoned with", "deal-summary", "company?.name", "company.name", 1),
    Bug(
        "text is taken for markup",
        "deal-summary",
        "description.textContent = value",
        "description.innerHTML = value",
        5,
    ),
    Bug(
        "the state is read once",
        "deal-summary",
        "methods.subscribe(lead, draw, { withInitialResult: true })",
        "draw(methods.getState(lead))",
        1,
    ),
    Bug("one language for all", "translations", "getState(sys)?.lang ?? FALLBACK", "FALLBACK", 1),
    Bug(
        "the account's format is passed over",
        "money-and-dates",
        "account?.dateFormat ?? DATE_FORMATS",
        "DATE_FORMATS",
        1,
    ),
    Bug("a field without a label", "live-field", "label.append(texts.field, ", "label.append(", 2),
    Bug(
        "drawn beside what was drawn",
        "statuses",
        "el.replaceChildren(statuses",
        "el.append(statuses",
        5,
    ),
    Bug("an empty form is sent", "save-form", "text.reportValidity() && ", "", 3),
    Bug("a callback is missing", "hello", "    initLead() {},\n", "", 1),
    Bug("a callback throws", "hello", "initLead() {}", "initLead() { throw new Error() }", 1),
    Bug("what is no phone is taken for one", "contact-phone", "PHONE.test(text)", "true", 5),
)
