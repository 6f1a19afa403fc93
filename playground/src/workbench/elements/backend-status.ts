import { html, nothing, type TemplateResult } from 'lit';
import type { CommandContext } from '../command-context.ts';
import type { Controller } from '../controller.ts';
import { commandOf } from '../shown-command.ts';
import { commandButton } from './command-button.ts';

/** A bar that says what keeps the backend from answering the widget: Python is on its way, or it cannot be had. */
export function backendBar(context: CommandContext): TemplateResult | typeof nothing {
  const { words, session } = context.controller;
  const { status } = session.backend;
  const texts = words.backend;
  if (status.state === 'downloading' || status.state === 'starting') {
    const { loaded, total } = status.state === 'downloading' ? status : {};
    const known = loaded !== undefined && total !== undefined;
    return html`<div class="backend">
      <p role="status">${texts[status.state]}</p>
      <progress
        aria-label=${texts[status.state]}
        max=${total ?? nothing}
        value=${loaded ?? nothing}
      ></progress>
      ${known ? html`<span aria-hidden="true">${texts.bytes(loaded, total)}</span>` : nothing}
    </div>`;
  }
  if (status.state !== 'failed' || status.code !== 'backend-unavailable') {
    return nothing;
  }
  const retry = commandOf('retryBackend', context);
  return html`<div class="backend" data-failed>
    <p role="status">${texts.unavailable}</p>
    ${retry ? commandButton(retry, { kind: 'small' }) : nothing}
  </div>`;
}

/** The part of the status line that says how far backend.py is. */
export function backendState({ words, session }: Controller): TemplateResult | typeof nothing {
  const { state } = session.backend.status;
  return state === 'loading' || state === 'ready' || state === 'failed'
    ? html`<p role="status" data-backend=${state}>${words.backend[state]}</p>`
    : nothing;
}
