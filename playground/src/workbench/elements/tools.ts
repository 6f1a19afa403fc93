import { html, type TemplateResult } from 'lit';
import { changedSettings } from '../../session/settings.ts';
import type { CommandContext } from '../command-context.ts';
import type { Controller } from '../controller.ts';
import { errorsIn, problemRows } from '../problem-rows.ts';
import { timelineSource } from '../timeline-source.ts';
import { commandsIn } from '../shown-command.ts';
import { type PaneId, type ToolId, TOOLS } from '../sight.ts';
import './console-element.ts';
import type { Tab } from './tabs-element.ts';
import './tabs-element.ts';

/** The tabs of the panes, with how much is in each. */
export function paneTabs(
  controller: Controller,
  ids: readonly PaneId[],
  selected: PaneId,
): TemplateResult {
  const { words, console: rows } = controller;
  const { ownProblems, events } = controller.session.journal;
  const problems = controller.checks.beside(ownProblems);
  const errors = errorsIn(problems) > 0;
  const counts: Partial<Record<PaneId, number>> = {
    console: rows.rows.length,
    timeline: events.length,
    problems: problemRows(problems).length,
    settings: changedSettings(controller.session.settings).length,
  };
  const tabs = ids.map((id): Tab => ({
    id,
    label: words.panes[id],
    count: counts[id] ?? 0,
    ...(id === 'problems' ? { tone: errors ? 'error' : 'warning' } : {}),
  }));
  return html`<personal-page-tabs
    .tabs=${tabs}
    .selected=${selected}
    .label=${words.panes.label}
  ></personal-page-tabs>`;
}

/** What comes when it is opened first: many readers never do. */
const LATER: Partial<Record<PaneId, () => Promise<unknown>>> = {
  timeline: () => import('../timeline/timeline-element.ts'),
  state: () => import('../state/state-element.ts'),
  elements: () => import('../inspector/slot-inspector-element.ts'),
  problems: () => import('./problems-element.ts'),
  scenarios: () => import('../scenarios/scenarios-element.ts'),
  settings: () => import('./settings/settings-element.ts'),
};

/** Every tool; the one that is shown, if any, is in sight. */
export function toolPanels(
  context: CommandContext,
  shown: PaneId | null,
  docs: URL,
): TemplateResult[] {
  const { controller } = context;
  const { words, contract, console: rows, files } = controller;
  const { events, problems } = controller.session.journal;
  const load = shown === null ? undefined : LATER[shown];
  load?.().catch((error: unknown) => controller.fail(error));
  const content: Record<ToolId, TemplateResult> = {
    console: html`<personal-page-console
      .words=${words}
      .rows=${rows.rows}
      .dropped=${rows.dropped}
      .commands=${commandsIn('console', context)}
      .active=${shown === 'console'}
    ></personal-page-console>`,
    timeline: html`<personal-page-timeline
      .words=${words}
      .contract=${contract}
      .events=${events}
      .source=${timelineSource(controller, docs)}
      .commands=${commandsIn('timeline', context)}
      .active=${shown === 'timeline'}
    ></personal-page-timeline>`,
    state: html`<personal-page-state
      .controller=${controller}
      .commands=${commandsIn('state', context)}
      .active=${shown === 'state'}
    ></personal-page-state>`,
    elements: html`<personal-page-slot-inspector
      .language=${contract.language}
      .cabinet=${controller.session.cabinet}
      .status=${controller.session.status}
      .commands=${commandsIn('elements', context)}
      .active=${shown === 'elements'}
    ></personal-page-slot-inspector>`,
    problems: html`<personal-page-problems
      .words=${words}
      .problems=${controller.checks.beside(problems)}
      .checks=${controller.checks}
      .commands=${commandsIn('problems', context)}
      .files=${files.current}
      .textOf=${controller.textOf}
      .origins=${controller.session.settings.origins}
      .hasRun=${files.hasRun}
      .docs=${docs}
      .active=${shown === 'problems'}
    ></personal-page-problems>`,
    scenarios: html`<personal-page-scenarios
      .context=${context}
      .files=${files.current}
      .active=${shown === 'scenarios'}
    ></personal-page-scenarios>`,
    settings: html`<personal-page-settings
      .contract=${contract}
      .settings=${controller.session.settings}
      .docs=${docs}
      .token=${controller.session.token}
      .trial=${controller.trial.state}
      .commands=${commandsIn('settings', context)}
    ></personal-page-settings>`,
  };
  return TOOLS.map(
    (id) =>
      html`<div
        class="panel"
        id="panel-${id}"
        role="tabpanel"
        aria-labelledby="tab-${id}"
        ?hidden=${shown !== id}
      >
        ${content[id]}
      </div>`,
  );
}
