"""The element in a page that is alive: made by a script, moved, left and come back to."""

from playwright.sync_api import BrowserContext, Page, expect

from browser.behaviours.widgets import LIFE, log, widget
from browser.playground import Playground

MAKE = """(code) => {
  const element = document.createElement('personal-page-playground');
  element.id = 'made';
  element.lang = 'en';
  element.code = code;
  document.querySelector('article').append(element);
  return element.run();
}"""

TRACK = """
window.left = [];
const ours = () => new Error().stack.includes('/assets/personal-page/');
for (const target of [window, document, MediaQueryList.prototype]) {
  const add = target.addEventListener;
  target.addEventListener = function (type, listener, options) {
    if (ours()) {
      const entry = { type, signal: options?.signal };
      window.left.push(entry);
      const remove = this.removeEventListener;
      this.removeEventListener = function (gone, same, ...rest) {
        if (gone === type && same === listener) entry.removed = true;
        return remove.call(this, gone, same, ...rest);
      };
    }
    return add.call(this, type, listener, options);
  };
}
for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver']) {
  window[name] = class extends window[name] {
    observe(...parameters) {
      if (ours() && !this.entry) window.left.push((this.entry = { type: name }));
      if (this.entry) this.entry.removed = false;
      return super.observe(...parameters);
    }
    disconnect() {
      if (this.entry) this.entry.removed = true;
      return super.disconnect();
    }
  };
}
"""
"""Notes what our scripts attach to window, document and media queries, and every observer."""

LEFT = "window.left.filter((e) => !e.removed && !e.signal?.aborted).map((e) => e.type)"


def test_a_playground_made_by_a_script_runs(shared: Playground) -> None:
    page = shared.page
    report = page.evaluate(MAKE, LIFE)
    made = Playground(page, page.locator("#made"))
    assert report["status"] == "mounted"
    assert made.logged() == ["factory", "init", "slot"]
    expect(made.button("Run")).to_be_visible()
    made.element.evaluate("e => e.remove()")
    expect(page.locator("iframe[name]")).to_have_count(1)


def test_a_playground_that_is_asked_before_it_is_in_the_page_answers_once_it_is(
    shared: Playground,
) -> None:
    status = shared.page.evaluate(
        """async (code) => {
          const element = document.createElement('personal-page-playground');
          element.code = code;
          const running = element.run();
          document.querySelector('article').append(element);
          const { status } = await running;
          element.remove();
          return status;
        }""",
        LIFE,
    )
    assert status == "mounted"


def test_taken_out_and_put_back_it_keeps_the_code_and_runs_again(page: Page, site: str) -> None:
    playground = Playground.open(page, f"{site}en/playground/")
    code = widget(slot=log("still here"))
    playground.run(code)
    page.evaluate(
        """() => {
          window.kept = document.querySelector('personal-page-playground');
          window.place = window.kept.parentElement;
          window.kept.remove();
        }"""
    )
    expect(page.locator("iframe")).to_have_count(0)
    assert page.evaluate("window.kept.code") == code
    page.evaluate("window.place.append(window.kept)")
    page.evaluate("window.kept.ready")
    assert playground.call("e.code") == code
    expect(playground.editor).to_contain_text("still here")
    assert playground.call("e.run().then(({ status }) => status)") == "mounted"
    assert playground.logged() == ["still here"]
    expect(playground.frames).to_have_count(1)


def test_taken_out_in_the_middle_of_a_run_it_ends_the_run(shared: Playground) -> None:
    outcome = shared.page.evaluate(
        """async () => {
          const element = document.createElement('personal-page-playground');
          document.querySelector('article').append(element);
          await element.ready;
          element.addEventListener('personal-page-status', () => element.remove(), { once: true });
          return (await element.run()).status;
        }"""
    )
    assert outcome == "stopped"


ASKED = ["run", "reset", "selectLead", "getState", "setState", "evaluate", "export", "ready"]


def test_taken_out_it_answers_nobody_and_keeps_nothing_for_its_return(shared: Playground) -> None:
    said, stopped, code = shared.page.evaluate(
        """async (asked) => {
          const element = document.createElement('personal-page-playground');
          element.lang = 'en';
          document.querySelector('article').append(element);
          await element.ready;
          element.code = 'define([])';
          const before = element.reset().catch(String);
          element.remove();
          const ask = (name) => (name === 'ready' ? element.ready : element[name]('lead', {}));
          const said = await Promise.all([before, ...asked.map((name) => ask(name).catch(String))]);
          const stopped = await element.stop();
          document.querySelector('article').append(element);
          await element.ready;
          const { code } = element;
          element.remove();
          return [said, stopped === undefined, code];
        }""",
        ASKED,
    )
    assert set(said) == {"AbortError: The playground was taken out of the page."}
    assert stopped
    assert code == "define([])"


def test_another_language_shows_the_same_code_in_that_language(page: Page, site: str) -> None:
    playground = Playground.open(page, f"{site}en/playground/")
    code = widget(slot=log("the same"))
    playground.call("e.code = a", code)
    playground.element.evaluate("(e) => { e.lang = 'ru'; return e.ready }")
    expect(playground.button("Запустить")).to_be_visible()
    assert playground.call("e.code") == code
    assert playground.call("e.getState('sys').then(({ lang }) => lang)") == "ru"


def test_the_lead_attribute_opens_a_lead(shared: Playground) -> None:
    last = shared.leads()[-1]["id"]
    shared.call("e.setAttribute('lead', a)", last)
    shared.call("e.run()")
    assert shared.call("e.getState('lead').then(({ id }) => id)") == last
    shared.call("e.removeAttribute('lead')")


def test_a_lead_attribute_that_names_no_lead_warns_and_the_first_lead_opens(
    shared: Playground,
) -> None:
    warnings: list[str] = []
    listen = lambda message: warnings.append(message.text)  # noqa: E731
    shared.page.on("console", listen)
    outcome = shared.page.evaluate(
        """async (code) => {
          const element = document.createElement('personal-page-playground');
          element.lang = 'en';
          element.setAttribute('lead', '999');
          element.code = code;
          document.querySelector('article').append(element);
          const { status } = await element.run();
          const { id } = await element.getState('lead');
          element.setAttribute('lead', '998');
          const again = await element.run();
          element.remove();
          return [status, id, again.status];
        }""",
        LIFE,
    )
    assert outcome == ["mounted", shared.leads()[0]["id"], "mounted"]
    told = [warning for warning in warnings if warning.startswith("Attribute lead")]
    assert ["999" in told[0], "998" in told[1], len(told)] == [True, True, 2]
    assert all(shared.leads()[-1]["id"] in warning for warning in told)


def test_taken_out_before_it_has_loaded_it_is_not_waited_for(shared: Playground) -> None:
    outcome = shared.page.evaluate(
        """async () => {
          const element = document.createElement('personal-page-playground');
          element.lang = 'en';
          document.querySelector('article').append(element);
          const ready = element.ready.catch(String);
          element.remove();
          const said = await ready;
          document.querySelector('article').append(element);
          await element.ready;
          element.remove();
          return said;
        }"""
    )
    assert outcome == "AbortError: The playground was taken out of the page."


def test_moved_before_it_has_loaded_it_still_becomes_ready(shared: Playground) -> None:
    shared.page.evaluate(
        """async () => {
          const element = document.createElement('personal-page-playground');
          document.querySelector('article').append(element);
          const ready = element.ready;
          document.querySelector('article').prepend(element);
          await ready;
          element.remove();
        }"""
    )


def test_instant_navigation_away_leaves_nothing_behind_and_back_works_again(
    context: BrowserContext, site: str
) -> None:
    context.add_init_script(TRACK)
    page = context.new_page()
    page.goto(f"{site}en/documented-and-assumed/")
    page.evaluate("window.stayed = true")
    link = page.locator(".md-nav--primary").get_by_role("link", name="Playground", exact=True)
    for _ in range(2):
        link.first.evaluate("(a) => a.click()")
        playground = Playground(page, page.locator("personal-page-playground"))
        playground.element.evaluate("e => e.ready")
        assert playground.run(LIFE)["status"] == "mounted"
        assert playground.logged() == ["factory", "init", "slot"]
        assert page.evaluate(LEFT)
        page.go_back()
        page.wait_for_url("**/documented-and-assumed/")
        expect(page.locator("personal-page-playground")).to_have_count(0)
        assert page.evaluate("window.frames.length") == 0
        assert page.evaluate(LEFT) == []
    assert page.evaluate("window.stayed")
