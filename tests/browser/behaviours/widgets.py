"""Small widgets that log what happens to them, so that a test can read the order."""

SDK = "const sdk = init({ version: '1.0.0' })"


def widget(*, factory: str = "", lead: str = "", slot: str = "") -> str:
    """Return a widget with these statements in its factory and in its two callbacks."""
    return (
        "define(['amocrm-sdk'], function (init) {\n"
        f"  {factory}\n"
        "  return {\n"
        f"    initLead(params) {{ {lead} }},\n"
        f"    registerWidgetsBarSlot(el) {{ {slot} }},\n"
        "  }\n"
        "})\n"
    )


def log(text: str) -> str:
    """Return a statement that logs `text`."""
    return f"console.debug('{text}');"


LIFE = widget(
    factory=log("factory"),
    lead=log("init") + " return () => { " + log("init cleanup") + " }",
    slot=log("slot") + " return () => { " + log("slot cleanup") + " }",
)
"""Logs every step of its life."""
