import { html, nothing, type TemplateResult } from 'lit';
import type { Timings } from '../../protocol/public.ts';
import type { Controller } from '../controller.ts';
import { problemRows } from '../problem-rows.ts';
import type { Strings } from '../strings/strings.ts';
import { backendState } from './backend-status.ts';

const PARTS = ['parse', 'frame', 'module', 'initLead', 'slot', 'total'] as const;

/** What is going on now, and how long the last run took. */
export function statusLine(controller: Controller, editorReady: boolean): TemplateResult {
  const { strings, timings, files } = controller;
  const { status, ownProblems } = controller.session;
  const problems = problemRows(ownProblems);
  const words = strings.status;
  const state = editorReady ? words[status] : words.loadingEditor;
  return html`<div class="status" data-status=${status}>
    <p role="status">
      <span class="lamp" aria-hidden="true"></span>
      ${state}${problems.length > 0 ? ` · ${words.problems(problems.length)}` : nothing}
      ${files.changedSinceRun ? ` · ${words.unsaved}` : nothing}
    </p>
    ${backendState(controller)} ${timings ? timingList(timings, strings) : nothing}
  </div>`;
}

function timingList(timings: Timings, strings: Strings): TemplateResult {
  const { timings: label, timing } = strings.status;
  return html`<ul class="timings" aria-label=${label}>
    ${PARTS.map(
      (part) =>
        html`<li data-part=${part}>
          ${timing[part]} ${strings.timeline.milliseconds(Math.round(timings[part]))}
        </li>`,
    )}
  </ul>`;
}
