import { html, nothing, type TemplateResult } from 'lit';
import type { Timings } from '../../protocol/public.ts';
import type { Controller } from '../controller.ts';
import { problemRows } from '../problem-rows.ts';
import type { Words } from '../words/words.ts';
import { backendState } from './backend-status.ts';

const PARTS = ['parse', 'frame', 'module', 'initLead', 'slot', 'total'] as const;

/** The line that says what is going on now, and how long the last run took. */
export function statusLine(controller: Controller, editorReady: boolean): TemplateResult {
  const { words, timings, files } = controller;
  const { status, journal } = controller.session;
  const problems = problemRows(journal.ownProblems);
  const texts = words.status;
  const state = editorReady ? texts[status] : texts.loadingEditor;
  return html`<div class="status" data-status=${status}>
    <p role="status">
      <span class="lamp" aria-hidden="true"></span>
      ${state}${problems.length > 0 ? ` · ${texts.problems(problems.length)}` : nothing}
      ${files.changedSinceRun ? ` · ${texts.unsaved}` : nothing}
    </p>
    ${backendState(controller)} ${timings ? timingList(timings, words) : nothing}
  </div>`;
}

function timingList(timings: Timings, words: Words): TemplateResult {
  const { timings: label, timing } = words.status;
  return html`<ul class="timings" aria-label=${label}>
    ${PARTS.map(
      (part) =>
        html`<li data-part=${part}>
          ${timing[part]} ${words.status.milliseconds(Math.round(timings[part]))}
        </li>`,
    )}
  </ul>`;
}
