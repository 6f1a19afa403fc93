"""The problems of a bundle are those of the widget's own module, and stand at its places."""

import pytest

from browser.playground import Playground

BODY = "{ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'x' } }"

WRONG: dict[str, tuple[str, list[tuple[str, int, int]]]] = {
    "named modules: the name is that of the widget": (
        f"define('parts', [], () => 1);\n  define('widget', ['parts'], () => ({BODY}));",
        [("named-define", 2, 3)],
    ),
    "a name before the parts of a bundle": (
        f"define('widget', ['parts'], () => ({BODY}));\ndefine('parts', [], () => 1);",
        [("named-define", 1, 1)],
    ),
    "a library that was no module": (
        """((make) => {
  if (window.neverThere) {
    define([], make);
  }
  make();
})(() => ({}));
define([], () => {
  return { registerWidgetsBarSlot(el) {} };
});""",
        [("missing-callback", 8, 10)],
    ),
    "a factory that is a parameter": (
        """(function (root, factory) {
  if (typeof define === 'function' && define.amd) {
    define([], factory);
  }
})(this, function () {
  return { initLead() {} };
});""",
        [("missing-callback", 6, 10)],
    ),
    "another name of define": (
        "((d) => {\n  d(['classnames'], () => ({ initLead() {} }));\n})(define);",
        [("missing-callback", 2, 28)],
    ),
    "modules that nobody has": (
        f"if (0) define(['vue'], () => 1);\ndefine(['vue',\n  './core'], () => ({BODY}));",
        [("unknown-module", 2, 9), ("unknown-module", 3, 3)],
    ),
    "a module that a named one asks for": (
        f"define('own', [\n  'vue'], () => 1);\ndefine(['own'], () => ({BODY}));",
        [("unknown-module", 2, 3)],
    ),
    "a module that the CommonJS wrapper asks for": (
        f"define(function (require) {{\n  const vue = require('vue');\n  return {BODY};\n}});",
        [("unknown-module", 2, 23)],
    ),
    "a module of a relative id with a query": (
        f"define(['./core.js?v=1'], () => ({BODY}));",
        [("unknown-module", 1, 9)],
    ),
    "a resource of a plugin": (
        f"define(['text!./view.html'], () => ({BODY}));",
        [("unknown-module", 1, 9)],
    ),
    "a named module that throws nothing": (
        f"define('own', [], () => {{\n  throw null;\n}});\ndefine(['own'], () => ({BODY}));",
        [("factory-threw", 1, 1)],
    ),
    "a factory that throws nothing, behind a library": (
        "if (0) define([], () => 1);\n  define([], () => { throw null });",
        [("factory-threw", 2, 3)],
    ),
    "a define that is called too late": (
        f"define([], () => {{\n  define([], () => 1);\n  return {BODY};\n}});",
        [("extra-define", 2, 3)],
    ),
    "no module at all": (
        "  if (typeof define === 'function' && window.neverThere) define([], () => 1);",
        [("not-amd", 1, 58)],
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_said_of_the_widget(shared: Playground, case: str) -> None:
    code, expected = WRONG[case]
    shared.run(code)
    problems = shared.problems()
    found = [(each["code"], each.get("line"), each.get("column")) for each in problems]
    assert found == expected
