"""Storages and cookies in the frame: in memory, empty at each run, kept over a reload."""

from browser.behaviours.widgets import widget
from browser.playground import Playground

KEEP = (
    "localStorage.setItem('a', '1'); sessionStorage.b = '2'; document.cookie = 'c=3; max-age=60';"
    "try { localStorage.big = 'x'.repeat(6e6) } catch (error) { console.debug(error.name) }"
)
READ = "[localStorage.a ?? null, sessionStorage.getItem('b'), document.cookie]"


def test_what_a_widget_stores_is_there_until_the_next_run(playground: Playground) -> None:
    playground.run(widget(lead=f"if (!localStorage.a) {{ {KEEP} }}"))
    assert playground.logged() == ["QuotaExceededError"]
    assert playground.console_line(READ) == ["1", "2", "c=3"]
    playground.button("Reload the cabinet page").click()
    playground.wait_for_event("slot.registered", 2)
    assert playground.console_line(READ) == ["1", "2", "c=3"]
    assert playground.console_line("localStorage instanceof Storage") is True
    playground.run(widget())
    assert playground.console_line(READ) == [None, None, ""]
    assert playground.page.evaluate("localStorage.getItem('a')") is None
