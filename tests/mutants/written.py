"""The mutants that a behaviour's first alternative does not make, or not well: mostly one line."""

from mutants.mutant import Decision, Line

LIFE = "cabinet/widget-life.ts"
SLOT = "cabinet/slot-life.ts"
CALLBACK = "cabinet/callback.ts"
CABINET = "cabinet/cabinet.ts"
STORE = "sdk/store.ts"
SDK = "sdk/sdk.ts"
SIGN_IN = "cabinet/view/path/sign-in.ts"

WRITTEN: dict[str, Line | Decision] = {
    "module.factory-once": Line(
        "frame/running.ts",
        "require: (source) => scripts.connect(source),",
        "require: (source) => { view.showLead = ({ id }) => { if (id === '1002')"
        " void scripts.connect(source); }; return scripts.connect(source); },",
    ),
    "initLead.on-connect": Line(
        CABINET,
        "const entering = this.#enterLead(replaced ? [] : installed, 'connected', now() - began);",
        "const entering = this.#enterLead(replaced ? [] : installed, 'lead', now() - began);",
    ),
    "initLead.on-lead-change": Line(
        CABINET,
        "return this.#enterLead(this.#widgets, reason, 0);",
        "return this.#enterLead("
        "reason === 'lead' && account.leads.indexOf(next) === 0 ? [] : this.#widgets, reason, 0);",
    ),
    "initLead.on-account-change": Line(
        CABINET,
        "const reason = account === this.#account ? 'lead' : 'account';",
        "const reason = 'lead' as 'lead' | 'account';",
    ),
    "initLead.token": Line(
        LIFE,
        "const answer = scope.run(() => this.#initLead.call({ token }));",
        "const answer = scope.run(() => this.#initLead.call({ token: token.split('.')[0] }));",
    ),
    "initLead.promise-awaited": Line(
        LIFE,
        "await done;",
        "void done;",
        why="What is not awaited is not pending either: initLead.switch-while-pending fails, too.",
    ),
    "initLead.cleanup-on-leave": Line(
        LIFE,
        "const clean = () => because(report, cause, () => this.#initLead.clean(visit.cleanup));",
        "const clean = () => this.#initLead.clean(visit.lead === '1001' ? visit.cleanup : null);",
    ),
    "initLead.cleanup-before-rerun": Line(
        LIFE,
        "if (visit.phase === 'ready' || visit.phase === 'failed') {",
        "if (reason === 'lead') queueMicrotask(() => this.#destroyVisit(visit));"
        " else if (visit.phase === 'ready' || visit.phase === 'failed') {",
    ),
    "slot.after-initLead": Line(
        LIFE,
        "visit.ended = this.#event('initLead.finished', { leadId, returned, awaited }, links);",
        "queueMicrotask(() => {"
        " this.#event('initLead.finished', { leadId, returned, awaited }, links) });",
    ),
    "slot.container-class": Line(
        "cabinet/view/widgets-panel.ts",
        "const slot = kept ?? element('div', { class: className });",
        "const slot = kept ?? element('div', { class: 'js-slot' });",
    ),
    "slot.class-differs-per-run": Line(
        "session/plan.ts",
        "classSuffix: draw().toString(36).slice(2, 10),",
        "classSuffix: 'slot',",
    ),
    "slot.cleanup-on-leave": Line(
        SLOT,
        "const cleanup = this.#clean(slot);",
        "const cleanup = this.#clean({ ...slot, ...(slot.lead !== '1001' && { cleanup: null }) });",
        why="Whatever happens to a slot on leaving would go, five other behaviours with it.",
    ),
    "slot.cleanup-before-initLead-cleanup": Line(
        LIFE,
        "for (const step of slotCleanupFirst ? steps : steps.toReversed()) {",
        "for (const step of reason === 'lead' ? steps.toReversed() : steps) {",
        why="initLead.on-account-change holds the same order for accounts, and fails, too.",
    ),
    "slot.panel-close": Line(
        SLOT,
        "const cleanup = this.#clean(slot);",
        "const cleanup = this.#clean({ ...slot, ...(reason === 'panel' && { cleanup: null }) });",
        why="A slot that stays is not registered again: slot.panel-open fails, too.",
    ),
    "slot.panel-open": Line(
        LIFE,
        "if (this.#visit && this.#mayHaveSlot(this.#visit) && !this.#slot.exists) {",
        "if (this.#visit === null && !this.#slot.exists) {",
    ),
    "state.sys-before-callbacks": Line(
        SDK,
        "const value = known(entity) ? store.get(entity) : null;",
        "const value = known(entity) && (entity !== 'sys' || store.get('lead'))"
        " ? store.get(entity) : null;",
        why="Tests of subscriptions use sys from the start, and fail, too.",
    ),
    "state.lead-loading": Decision(
        "state.lead-loading",
        "lead-null",
        why="With all data at once the fields are there, too: their behaviour fails as well.",
    ),
    "subscribe.once-per-change": Line(
        STORE,
        "for (const subscription of this.#listening(entity)) {",
        "for (const subscription of"
        " this.#listening(entity).flatMap((one, index) => Array(index + 1).fill(one))) {",
        why="Subscribers would hear of everything: three more tests of subscriptions fail, too.",
    ),
    "subscribe.initial-result": Line(
        STORE,
        "this.#deliver(subscription, this.get(entity), true);",
        "queueMicrotask(() => this.#deliver(subscription, this.get(entity), true));",
    ),
    "subscribe.unsubscribe": Line(SDK, "subscription.close();", ""),
    "router.lead-id": Line(
        CABINET,
        "return routerQuery(this.#account.id, this.#lead.id);",
        "return routerQuery(this.#account.id, this.#account.leads[0].id);",
    ),
    "router.account-id": Line(
        CABINET,
        "return routerQuery(this.#account.id, this.#lead.id);",
        "return routerQuery(this.#deps.accounts[0].id, this.#lead.id);",
    ),
    "router.back-and-forward": Line(
        "session/navigation/visits.ts",
        "const lead = this.#leads[this.#at + by];",
        "const lead = this.#leads[this.#at];",
    ),
    "callback.throw-isolated": Line(CALLBACK, "return this.#threw(error);", "throw error;"),
    "cleanup.throw-isolated": Line(CALLBACK, "return 'threw';", "throw error;"),
    "addWidget.only-that-widget": Line(CABINET, "installed.life.leave('widget');", ""),
    "addWidget.dropped-on-lead-change": Line(
        CABINET,
        "this.#widgets = this.#deps.policy.othersReturn ? this.#others : [];",
        "this.#widgets = this.#deps.policy.othersReturn ? this.#others : this.#widgets;",
    ),
    "addWidget.reload-restores": Line(
        "session/page.ts",
        "this.#parts.journal.note('page.reloaded', '', {});",
        "this.#parts.memory.files = {};",
    ),
    "addWidget.empty-token": Line(
        CABINET,
        "await this.#enterAsConnected({ life, token });",
        "await this.#enterAsConnected({ life, token: token || 'token' });",
    ),
    "addWidget.fresh-code": Line(
        "session/widgets/provider.ts",
        "return this.script(script.text, scriptName(url), url);",
        "return this.script((this['first'] ??= script.text), scriptName(url), url);",
    ),
    "addWidget.permission": Line(
        "session/widgets/fetch-script.ts",
        "if (!own && !(await allows(url))) {",
        "if (url.origin === 'null') {",
    ),
    "page.sign-in-by-phone": Line(
        SIGN_IN,
        "const phone = phones.find((known) => samePhone(known, value));",
        "const phone = value;",
    ),
    "page.sign-in-code": Line(
        SIGN_IN, "if (value !== code) {", "if (value.length !== code.length) {"
    ),
    "page.widgets-after-sign-in": Line(
        "session/load.ts",
        "await attempt.pause(this.#enter());",
        "void attempt.pause(this.#enter());",
    ),
    "page.widget-loaded-by-location": Line(
        CABINET, "const widgets = sources.filter(isShown);", "const widgets = [...sources];"
    ),
    "page.widgets-button": Line(
        CABINET,
        "view.showWidgets(sources.some(isShown) ? 'some' : 'none');",
        "view.showWidgets(sources.length > 0 ? 'some' : 'none');",
    ),
}
"""Behaviour → its mutant."""
