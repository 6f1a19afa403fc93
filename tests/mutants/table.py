"""One mutant for each simulated behaviour: one changed line makes the playground act otherwise."""

from dataclasses import dataclass
from pathlib import Path

SOURCES = Path(__file__).parent.parent.parent / "playground" / "src"

LIFE = "cabinet/widget-life.ts"
CALLBACK = "cabinet/callback.ts"
CABINET = "cabinet/cabinet.ts"
POLICY = "cabinet/policy.ts"
STORE = "sdk/store.ts"
SDK = "sdk/sdk.ts"
SIGN_IN = "cabinet/view/path/sign-in.ts"


@dataclass(frozen=True, slots=True)
class Mutant:
    """A line `old` of `file`, which becomes `new`; both without what the line is indented by."""

    file: str
    old: str
    new: str

    def occurrences(self, text: str) -> int:
        """Return how many lines of `text` are the old one."""
        return [line.strip() for line in text.splitlines()].count(self.old)

    def apply(self, text: str) -> str:
        """Return `text` with the line changed."""
        return "".join(
            line.replace(self.old, self.new) if line.strip() == self.old else line
            for line in text.splitlines(keepends=True)
        )


MUTANTS: dict[str, Mutant] = {
    "module.factory-once": Mutant(
        "frame/running.ts",
        "require: (source) => scripts.connect(source),",
        "require: (source) => { view.showLead = ({ id }) => { if (id === '1002')"
        " void scripts.connect(source); }; return scripts.connect(source); },",
    ),
    "callbacks.both-required": Mutant(
        POLICY, "wantsAllCallbacks: true,", "wantsAllCallbacks: false,"
    ),
    "initLead.on-connect": Mutant(
        CABINET,
        "const entering = this.#enterLead(replaced ? [] : installed, 'connected', now() - began);",
        "const entering = this.#enterLead(replaced ? [] : installed, 'lead', now() - began);",
    ),
    "initLead.on-lead-change": Mutant(
        CABINET,
        "if (next === this.#lead && this.#entered) {",
        "if (this.#entered && account === this.#account && account.leads.indexOf(next) === 0) {",
    ),
    "initLead.on-account-change": Mutant(
        CABINET,
        "const reason = account === this.#account ? 'lead' : 'account';",
        "const reason = 'lead' as 'lead' | 'account';",
    ),
    "initLead.token": Mutant(
        LIFE,
        "const answer = scope.run(() => this.#initLead.call({ token }));",
        "const answer = scope.run(() => this.#initLead.call({ token: token.split('.')[0] }));",
    ),
    "initLead.promise-awaited": Mutant(LIFE, "await done;", "void done;"),
    "initLead.cleanup-on-leave": Mutant(
        LIFE,
        "const clean = () => this.#initLead.clean(visit.cleanup);",
        "const clean = () => this.#initLead.clean(visit.lead === '1001' ? visit.cleanup : null);",
    ),
    "initLead.cleanup-before-rerun": Mutant(
        LIFE,
        "if (visit.phase === 'ready' || visit.phase === 'failed') {",
        "if (visit.phase === 'ready' || visit.phase === 'failed') queueMicrotask(() =>"
        " this.#destroyVisit(visit)); else if (false) {",
    ),
    "initLead.switch-while-pending": Mutant(
        POLICY, "waitsForPending: true,", "waitsForPending: false,"
    ),
    "slot.after-initLead": Mutant(
        LIFE,
        "this.#event('initLead.finished', { leadId, returned, awaited });",
        "queueMicrotask(() => this.#event('initLead.finished', { leadId, returned, awaited }));",
    ),
    "slot.none-after-failed-initLead": Mutant(
        POLICY, "slotNeedsInitLead: true,", "slotNeedsInitLead: false,"
    ),
    "slot.promised-cleanup": Mutant(
        POLICY, "takesPromisedCleanup: true,", "takesPromisedCleanup: false,"
    ),
    "slot.container-class": Mutant(
        "cabinet/view/widgets-panel.ts",
        "const slot = kept ?? element('div', { class: className });",
        "const slot = kept ?? element('div', { class: 'js-slot' });",
    ),
    "slot.class-differs-per-run": Mutant(
        "session/setup.ts",
        "classSuffix: Math.random().toString(36).slice(2, 10),",
        "classSuffix: 'slot',",
    ),
    "slot.fresh-element": Mutant(POLICY, "freshSlots: true,", "freshSlots: false,"),
    "slot.cleanup-on-leave": Mutant(
        LIFE,
        "const cleanup = this.#cleanSlot(slot);",
        "const cleanup = this.#cleanSlot("
        "{ ...slot, ...(slot.lead !== '1001' && { cleanup: null }) });",
    ),
    "slot.cleanup-before-initLead-cleanup": Mutant(
        POLICY, "slotCleanupFirst: true,", "slotCleanupFirst: false,"
    ),
    "slot.panel-close": Mutant(
        LIFE,
        "const cleanup = this.#cleanSlot(slot);",
        "const cleanup = this.#cleanSlot("
        "{ ...slot, ...(reason === 'panel' && { cleanup: null }) });",
    ),
    "slot.panel-open": Mutant(
        LIFE,
        "if (this.#visit && this.#mayHaveSlot(this.#visit) && !this.#slot) {",
        "if (this.#visit === null && !this.#slot) {",
    ),
    "state.sys-before-callbacks": Mutant(
        SDK,
        "const value = known(entity) ? store.get(entity) : null;",
        "const value = known(entity) && (entity !== 'sys' || store.get('lead'))"
        " ? store.get(entity) : null;",
    ),
    "state.authors-before-callbacks": Mutant(
        SDK,
        "const value = known(entity) ? store.get(entity) : null;",
        "const value = known(entity) && (entity !== 'authors' || store.get('lead'))"
        " ? store.get(entity) : null;",
    ),
    "state.lead-loading": Mutant(POLICY, "leadAtFirst: 'unloaded',", "leadAtFirst: 'null',"),
    "state.leadFields-null-until-loaded": Mutant(
        POLICY, "fieldsAtFirst: 'null',", "fieldsAtFirst: 'empty',"
    ),
    "state.read-only": Mutant("sdk/policy.ts", "copiesState: false,", "copiesState: true,"),
    "subscribe.once-per-change": Mutant(
        STORE,
        "for (const subscription of this.#listening(entity)) {",
        "for (const subscription of"
        " this.#listening(entity).flatMap((one, index) => Array(index + 1).fill(one))) {",
    ),
    "subscribe.initial-result": Mutant(
        STORE,
        "this.#deliver(subscription, this.get(entity), true);",
        "queueMicrotask(() => this.#deliver(subscription, this.get(entity), true));",
    ),
    "subscribe.unsubscribe": Mutant(SDK, "subscription.close();", ""),
    "subscriber.throw-isolated": Mutant(
        STORE, "this.#failed(error, subscription.entity);", "throw error;"
    ),
    "router.lead-id": Mutant(
        CABINET,
        "return routerQuery(this.#account.id, this.#lead.id);",
        "return routerQuery(this.#account.id, this.#account.leads[0].id);",
    ),
    "router.account-id": Mutant(
        CABINET,
        "return routerQuery(this.#account.id, this.#lead.id);",
        "return routerQuery(this.#deps.accounts[0].id, this.#lead.id);",
    ),
    "router.back-and-forward": Mutant(
        "session/navigation/visits.ts",
        "const lead = this.#leads[this.#at + by];",
        "const lead = this.#leads[this.#at];",
    ),
    "sdk.version-missing": Mutant(
        SDK,
        "if (missing || !contract.versions.includes(version as string)) {",
        "if (!missing && !contract.versions.includes(version as string)) {",
    ),
    "sdk.version-unknown": Mutant(
        SDK,
        "if (missing || !contract.versions.includes(version as string)) {",
        "if (missing) {",
    ),
    "callback.throw-isolated": Mutant(CALLBACK, "return this.#threw(error);", "throw error;"),
    "cleanup.throw-isolated": Mutant(CALLBACK, "return 'threw';", "throw error;"),
    "addWidget.only-that-widget": Mutant(CABINET, "installed.life.leave('widget');", ""),
    "addWidget.dropped-on-lead-change": Mutant(
        CABINET,
        "this.#widgets = this.#deps.policy.othersReturn ? this.#others : [];",
        "this.#widgets = this.#deps.policy.othersReturn ? this.#others : this.#widgets;",
    ),
    "addWidget.bar-empty-after-switch": Mutant(
        POLICY, "othersReturn: false,", "othersReturn: true,"
    ),
    "addWidget.reload-restores": Mutant(
        "session/session.ts",
        "this.#journal.note('page.reloaded', '', {});",
        "this.#files = {};",
    ),
    "addWidget.empty-token": Mutant(
        CABINET,
        "await life.enter(this.#lead.id, token, 'connected');",
        "await life.enter(this.#lead.id, token || 'token', 'connected');",
    ),
    "addWidget.fresh-code": Mutant(
        "session/widgets/provider.ts",
        "return this.script(script.text, scriptName(url), url);",
        "return this.script((this['first'] ??= script.text), scriptName(url), url);",
    ),
    "addWidget.permission": Mutant(
        "session/widgets/fetch-script.ts",
        "if (url.origin !== base.origin && !(await allows(url.origin))) {",
        "if (url.origin === 'null') {",
    ),
    "page.sign-in-by-phone": Mutant(
        SIGN_IN,
        "const phone = phones.find((known) => samePhone(known, value));",
        "const phone = value;",
    ),
    "page.sign-in-code": Mutant(
        SIGN_IN, "if (value !== code) {", "if (value.length !== code.length) {"
    ),
    "page.widgets-after-sign-in": Mutant(
        "session/session.ts",
        "await attempt.pause(this.#enter(frame));",
        "void attempt.pause(this.#enter(frame));",
    ),
    "page.widget-loaded-by-location": Mutant(
        CABINET, "const widgets = sources.filter(isShown);", "const widgets = [...sources];"
    ),
    "page.widgets-button": Mutant(
        CABINET,
        "view.showWidgets(sources.some(isShown) ? 'some' : 'none');",
        "view.showWidgets(sources.length > 0 ? 'some' : 'none');",
    ),
}
"""Behaviour → its mutant."""
