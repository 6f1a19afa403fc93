"""The modules of the cabinet inside the frame: all run, each comes when it is asked for."""

import pytest
from playwright.sync_api import expect

from browser.behaviours.widgets import log, widget
from browser.playground import Playground
from personal_page.contract.model import Contract

COUNTER = """
define(['react', 'react-dom', '@reduxjs/toolkit', 'react-redux'],
  function (React, ReactDOM, toolkit, redux) {
    const counter = toolkit.createSlice({
      name: 'counter',
      initialState: { pressed: 0 },
      reducers: { press(state) { state.pressed += 1 } },
    });
    const store = toolkit.configureStore({ reducer: counter.reducer });
    function Counter() {
      const pressed = redux.useSelector((state) => state.pressed);
      const dispatch = redux.useDispatch();
      const onClick = () => dispatch(counter.actions.press());
      return React.createElement('button', { onClick }, `Pressed ${pressed} times`);
    }
    return {
      initLead() {},
      registerWidgetsBarSlot(el) {
        const root = document.createElement('div');
        el.append(root);
        const app = React.createElement(redux.Provider, { store }, React.createElement(Counter));
        ReactDOM.render(app, root);
        return () => ReactDOM.unmountComponentAtNode(root);
      },
    };
  });
"""

USES = {
    "amocrm-sdk": "typeof m({ version: '1.0.0' }).methods.getState === 'function'",
    "import-modules": "typeof m === 'function'",
    "jquery": "m('<b>').text('x')[0].outerHTML === '<b>x</b>'",
    "react": "m.createElement('b').type === 'b'",
    "react-dom": "typeof m.render === 'function'",
    "react-redux": "typeof m.useSelector === 'function'",
    "@reduxjs/toolkit": "m.createAction('a')().type === 'a'",
    "immer.produce": "m({ a: 1 }, (draft) => { draft.a = 2 }).a === 2",
    "immer.current": "typeof m === 'function'",
    "nanoid": "typeof (m.nanoid ?? m)() === 'string'",
    "classnames": "m('a', { b: true, c: false }) === 'a b'",
    "dateformat": "m(new Date(2026, 0, 2), 'dd.mm.yyyy') === '02.01.2026'",
    "lodash": "m.chunk([1, 2, 3], 2).length === 2",
}
"""One use of each module `m` that tells whether it is the thing it is named after."""


def test_a_react_widget_with_a_redux_store_runs_and_reacts(shared: Playground) -> None:
    report = shared.run(COUNTER)
    assert (report["status"], shared.problems()) == ("mounted", [])
    shared.wait_until_drawn()
    shared.slot.get_by_role("button", name="Pressed 0 times").click()
    shared.slot.get_by_role("button", name="Pressed 1 times").click()
    expect(shared.slot.get_by_role("button")).to_have_text("Pressed 2 times")
    shared.select_lead(shared.leads()[1]["id"])
    expect(shared.slot.get_by_role("button")).to_have_text("Pressed 2 times")
    assert [entry["text"] for entry in shared.call("e.console")] == []


def test_a_widget_may_ask_for_all_modules_at_once(shared: Playground, contract: Contract) -> None:
    modules = [module.id for module in contract.modules]
    assert set(modules) == set(USES)
    checks = "\n".join(
        f"console.debug({module!r}, (function (m) {{ return {use} }})(arguments[{index}]));"
        for index, (module, use) in enumerate(USES.items())
    )
    report = shared.run(
        f"define({list(USES)!r}, function () {{\n{checks}\n"
        "return { initLead() {}, registerWidgetsBarSlot() {} } })"
    )
    assert (report["status"], shared.problems()) == ("mounted", [])
    assert shared.logged() == [f"{module} true" for module in USES]


def test_immer_is_the_same_in_every_module(shared: Playground) -> None:
    code = (
        "define(['immer.produce', 'immer.current', '@reduxjs/toolkit'], (p, current, kit) => {"
        "  const slice = kit.createSlice({ name: 'a', initialState: { a: { b: 1 } }, reducers: {"
        "    go(state) { console.debug(JSON.stringify(current(state.a))) } } });"
        "  slice.reducer(undefined, slice.actions.go());"
        "  return { initLead() {}, registerWidgetsBarSlot() {} } })"
    )
    assert shared.run(code)["status"] == "mounted"
    assert shared.logged() == ['{"b":1}']


FETCHED = (
    "(file) => performance.getEntriesByType('resource').some(({ name }) => name.endsWith(file))"
)


@pytest.fixture
def asked(playground: Playground) -> list[str]:
    """The modules that were requested since the playground was ready."""
    # The frame that waits for the first run has the modules of the starter.
    playground.page.wait_for_function(FETCHED, arg="/personal-page/modules/dateformat.js")
    names: list[str] = []
    playground.page.on(
        "request",
        lambda request: (
            names.append(request.url.rsplit("/", 1)[1].removesuffix(".js"))
            if "/personal-page/modules/" in request.url
            else None
        ),
    )
    return names


def test_a_module_is_fetched_only_when_it_is_asked_for(
    playground: Playground, asked: list[str]
) -> None:
    playground.run(widget(slot=log("no modules")))
    assert asked == []
    playground.run("define(['classnames'], () => ({ initLead() {}, registerWidgetsBarSlot() {} }))")
    assert asked == ["classnames"]
    later = (
        "define(['import-modules'], (load) => ({ initLead() {}, registerWidgetsBarSlot() {"
        " window.later = () => load(['nanoid']) } }))"
    )
    playground.run(later)
    assert asked == ["classnames"]
    playground.console_line("later().then(() => 'here')")
    assert asked == ["classnames", "nanoid"]


def test_a_module_is_fetched_once_for_all_runs(playground: Playground, asked: list[str]) -> None:
    code = "define(['lodash'], () => ({ initLead() {}, registerWidgetsBarSlot() {} }))"
    for _ in range(3):
        assert playground.run(code)["status"] == "mounted"
    assert asked == ["lodash"]
