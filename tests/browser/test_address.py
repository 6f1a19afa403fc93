"""What would take the page away is held back and said; what stays in the page works."""

import pytest
from playwright.sync_api import expect

from browser.behaviours.widgets import widget
from browser.modes import in_each_engine, in_each_mode
from browser.playground import Playground

HOME = "https://pine.example/?leadId=1001&accountId=30001"
UNGUARDED = "Run the code without protection against hanging"
STANDS = "e.problems.some(({ code }) => code === a)"

# A link, what is said of it, and the address that is said; its place is where that is written.
LINKS = {
    "an empty one": ('<a href="">go</a>', "navigation-blocked", HOME),
    "another query": ('<a href="?q=1">go</a>', "navigation-blocked", "https://pine.example/?q=1"),
    "another path": ('<a href="/x#y">go</a>', "navigation-blocked", "https://pine.example/x#y"),
    "another host": ('<a href="//a.example">go</a>', "navigation-blocked", "https://a.example/"),
    "in the whole tab": (
        '<a target="_top" href="https://a.example/">go</a>',
        "navigation-blocked",
        "https://a.example/",
    ),
    "in the frame": (
        '<a target="_self" href="https://a.example/">go</a>',
        "navigation-blocked",
        "https://a.example/",
    ),
    "in a new window": ('<a target="_blank" href="#a">go</a>', "window-blocked", f"{HOME}#a"),
    "in a window with a name": (
        '<a target="mine" href="https://a.example/">go</a>',
        "window-blocked",
        "https://a.example/",
    ),
    "a call": ('<a href="tel:+70000000000">go</a>', "program-blocked", "tel:+70000000000"),
    "a letter": ('<a href="mailto:a@b.example">go</a>', "program-blocked", "mailto:a@b.example"),
    "another program": ('<a href="tg://x">go</a>', "program-blocked", "tg://x"),
    "code": ('<a href="javascript:mine()">go</a>', "inline-script", "javascript:mine()"),
    "a picture of SVG": (
        '<svg height="20" width="50"><a href="/svg"><text y="15">go</text></a></svg>',
        "navigation-blocked",
        "https://pine.example/svg",
    ),
    "a file of a server": (
        '<a download href="/report.csv">go</a>',
        "navigation-blocked",
        "https://pine.example/report.csv",
    ),
}


@in_each_engine
@pytest.mark.parametrize(("markup", "code", "url"), LINKS.values(), ids=LINKS.keys())
def test_a_link_that_would_leave_is_held_back_and_named_with_its_place(
    shared: Playground, markup: str, code: str, url: str
) -> None:
    shared.run(widget(slot=f"\n el.innerHTML = `{markup}`;"))
    shared.wait_until_drawn()
    shared.slot.get_by_text("go").click()
    shared.wait_for(STANDS, code)
    [found] = shared.problems()
    assert found["message"].endswith(url)
    assert (found["file"], found["line"]) == ("personal_page.js", 6)
    expect(shared.slot.get_by_text("go")).to_be_visible()
    assert shared.console_line("location.href") == HOME


@in_each_engine
def test_no_key_and_no_button_of_the_mouse_opens_a_tab(shared: Playground) -> None:
    links = '<a href="https://a.example/">go</a> <a href="#x">stay</a> <b></b>'
    hidden = (
        'el.lastChild.setHTMLUnsafe(`<p><template shadowrootmode="closed">'
        '<a href="https://a.example/">hidden</a></template></p>`);'
    )
    shared.run(widget(slot=f"el.innerHTML = `{links}`; {hidden}"))
    tabs = len(shared.page.context.pages)
    for link in (*shared.slot.locator("a").all(), shared.slot.locator("p")):
        link.click(modifiers=["Control"])
        link.click(modifiers=["Shift"])
        link.click(button="middle")
    shared.wait_for("e.problems.length === 6")
    assert set(shared.codes()) == {"window-blocked"}
    assert len(shared.page.context.pages) == tabs


# Code that would leave, line by line.
LEAVING = {
    "location": "location = '/x'",
    "location.href": "location.href = '/x'",
    "assign": "location.assign('/x')",
    "replace": "window.location.replace('/x')",
    "reload": "document.location.reload()",
    "search": "location.search = '?a'",
    "pathname": "self.location.pathname = '/x'",
    "top": "top.location = '/x'",
    "parent": "parent.location.href = '/x'",
    "written as a text": "window['location'] = '/x'",
    "taken apart": "const { location: l } = window; l.href = '/x'",
    "by another name": "const w = window; w.document.defaultView.location = '/x'",
    "history": "history.go(0)",
    "a link": "el.innerHTML = '<a href=/x></a>'; el.firstChild.click()",
    "a link in no document": "const a = document.createElement('a'); a.href = '/x'; a.click()",
    "a link in a closed tree": (
        "const root = el.attachShadow({ mode: 'closed' }); root.innerHTML ="
        " '<a href=/x target=_self></a>'; root.firstChild.click()"
    ),
    "an event that cannot be prevented": (
        "el.innerHTML = '<a href=/x target=_self></a>';"
        " el.firstChild.dispatchEvent(new MouseEvent('click'))"
    ),
    "a refresh": "el.innerHTML = '<meta http-equiv=refresh content=\"0; url=/x\">'",
    "a refresh of now": "el.innerHTML = '<meta http-equiv=Refresh content=0>'",
}
SENDING = {
    "submit": "el.innerHTML = '<form action=/x></form>'; el.firstChild.submit()",
    "submit in the frame": (
        "el.innerHTML = '<form target=_self action=/x></form>'; el.firstChild.submit()"
    ),
    "requestSubmit": "el.innerHTML = '<form></form>'; el.firstChild.requestSubmit()",
    "a button": "el.innerHTML = '<form><button></button></form>'; el.firstChild[0].click()",
}


@in_each_engine
@pytest.mark.parametrize(
    ("statement", "code"),
    [
        *((each, "navigation-blocked") for each in LEAVING.values()),
        *((each, "form-blocked") for each in SENDING.values()),
    ],
    ids=[*LEAVING, *SENDING],
)
def test_code_that_would_leave_is_held_back_at_its_line(
    shared: Playground, statement: str, code: str
) -> None:
    shared.run(widget(slot=f"\n {statement};\n console.debug('stayed');"))
    shared.wait_for(STANDS, code)
    [found] = shared.problems()
    place = found.get("line")
    assert place == 6 or "refresh" in statement.lower()
    assert shared.logged() == ["stayed"]


# A form, the button to press, and what is said.
FORMS = {
    "no action": (
        '<input name="a" value="1 2"><button>send</button>',
        "",
        f"GET {HOME[:21]}?a=1+2",
    ),
    "an action": (
        '<input name="a"><button>send</button>',
        'action="/x?gone#y"',
        "GET https://pine.example/x?a=#y",
    ),
    "another method": (
        "<button>send</button>",
        'action="https://a.example/?b" method="post"',
        "POST https://a.example/?b",
    ),
    "what the button says": (
        '<button formaction="/z" formmethod="post" name="b" value="2">send</button>',
        "",
        "POST https://pine.example/z",
    ),
    "a button with a value": ('<button name="b" value="2">send</button>', "", "?b=2"),
    "a field called action": (
        '<input name="action" value="1"><button>send</button>',
        'action="/x"',
        "https://pine.example/x?action=1",
    ),
    "in the frame": (
        "<button>send</button>",
        'target="_self" action="/x"',
        "GET https://pine.example/x",
    ),
    "in a new window": (
        "<button>send</button>",
        'target="_blank" action="/x"',
        "GET https://pine.example/x",
    ),
}


@in_each_engine
@pytest.mark.parametrize(("fields", "attributes", "said"), FORMS.values(), ids=FORMS.keys())
def test_a_form_that_would_be_sent_is_held_back_and_said(
    shared: Playground, fields: str, attributes: str, said: str
) -> None:
    shared.run(widget(slot=f"el.innerHTML = `<form {attributes}>{fields}</form>`"))
    shared.wait_until_drawn()
    shared.slot.get_by_text("send").click()
    shared.wait_for(STANDS, "form-blocked")
    [found] = shared.problems()
    assert said in found["message"]
    expect(shared.slot.get_by_text("send")).to_be_visible()


@in_each_engine
def test_a_widget_moves_in_no_history_but_its_own(shared: Playground) -> None:
    before = shared.page.evaluate("[location.href, history.length]")
    moving = (
        "for (let i = 0; i < 60; i++) { location.hash = i; history.pushState(i, '') }"
        " history.back(); history.back(); history.go(-9); setTimeout(() => history.back(), 20);"
        " el.innerHTML = '<a href=#x></a>'; for (let i = 0; i < 30; i++) el.firstChild.click();"
        " History.prototype.back.call(history); setTimeout(() => el.append('done'), 60);"
    )
    shared.run(widget(slot=moving))
    expect(shared.slot).to_have_text("done")
    assert shared.page.evaluate("[location.href, history.length]") == before
    assert shared.codes() == []


@in_each_mode
def test_a_widget_that_fills_the_history_of_the_tab_is_ended(shared: Playground) -> None:
    real = "const real = window[['loca', 'tion'].join('')];"
    filling = " setInterval(() => { real.hash = Math.random() }, 5);"
    shared.run(widget(slot=real + filling))
    shared.wait_for(STANDS, "history-flood")
    assert shared.status("failed")
    before = shared.page.evaluate("history.length")
    assert shared.run(widget(slot="el.textContent = 'next'"))["status"] == "mounted"
    assert shared.page.evaluate("history.length") == before


LOST = {
    "document.write()": "document.write('mine')\n; document.close()",
    "document.open()": "document.open(); document.close()",
    "document.writeln()": "document.writeln('and not closed')",
}


@in_each_engine
@pytest.mark.parametrize("value", LOST)
def test_a_lost_cabinet_says_what_took_its_place(shared: Playground, value: str) -> None:
    assert shared.run(widget(slot=f"\n {LOST[value]};"))["status"] == "failed"
    [found] = shared.problems()
    assert (found["code"], found["line"]) == ("frame-lost", 6)
    assert value in found["message"]


@in_each_engine
def test_a_cabinet_lost_before_there_is_a_slot_says_so_too(shared: Playground) -> None:
    assert shared.run(widget(lead="document.write('x')"))["status"] == "failed"
    assert shared.codes() == ["frame-lost"]


def test_a_cabinet_that_went_elsewhere_says_where_as_far_as_the_page_knows(
    shared: Playground, site: str
) -> None:
    # Firefox refuses the first without loading anything.
    for address, said in (("data:text/html,x", "data:"), (f"{site}404.html", site[:-1])):
        shared.run(widget(slot=f"window[['loca', 'tion'].join('')].href = '{address}'"))
        shared.wait_for(STANDS, "frame-lost")
        assert shared.problems()[-1]["message"].endswith(f": {said}")


def test_another_lead_has_its_address_and_no_history(shared: Playground) -> None:
    shared.run(widget(slot="el.textContent = location.search; history.pushState(1, '', '#a')"))
    assert shared.slot.inner_text() == "?leadId=1001&accountId=30001"
    lead = shared.leads()[1]["id"]
    shared.select_lead(lead)
    assert shared.slot.inner_text() == f"?leadId={lead}&accountId=30001"
    assert shared.console_line("history.length") == 2


def test_the_address_is_that_of_the_bar_in_every_kind_of_code(shared: Playground) -> None:
    shared.call("e.reset()")
    bar = shared.element.get_by_role("textbox", name="Address")
    assert shared.run(widget(slot="el.textContent = location.href"))["status"] == "mounted"
    assert shared.slot.inner_text() == bar.input_value()
    assert shared.console_line("location.href") == bar.input_value()


def test_code_made_at_run_time_sees_the_address_and_the_names_around_it(
    restored: Playground,
) -> None:
    settings = restored.open_tab("Settings")
    settings.get_by_label("Let the widget run strings as code").check()
    made = (
        "const host = new Function('return location.hostname')();"
        " const own = ((location) => eval('location + 1'))(1);"
        " const evaluated = eval('let a = window.location.host; a');"
        " eval('location.hash = `made`');"
        " el.textContent = [host, own, evaluated, location.hash];"
    )
    assert restored.run(widget(slot=made))["status"] == "mounted"
    assert restored.slot.inner_text() == "pine.example,2,pine.example,#made"


def test_the_address_is_the_same_while_the_reader_debugs(restored: Playground) -> None:
    restored.open_tab("Settings").get_by_label(UNGUARDED).check()
    code = widget(slot="\n const where = location.hostname; el.textContent = where; missing()")
    report = restored.run(code)
    assert restored.slot.inner_text() == "pine.example"
    [found] = report["problems"]
    assert (found["line"], found["column"]) == (6, 59)


@in_each_engine
def test_the_element_that_resolves_addresses_stays_where_it_is(shared: Playground) -> None:
    code = (
        "history.pushState(null, '', '/a/b'); const image = new Image(); image.src = 'c.png';"
        " el.innerHTML = '<a href=d></a>'; el.append([image.src, el.firstChild.href,"
        " new Request('e').url, document.baseURI]);"
    )
    shared.run(widget(slot=code))
    expect(shared.slot).to_have_text(
        ",".join(f"https://pine.example/a/{name}" for name in ("c.png", "d", "e", "b")),
    )
