import { html, nothing, type TemplateResult } from 'lit';
import type { CommandContext } from '../command-context.ts';
import { noticeText, OFFERS } from '../notice.ts';
import { commandOf } from '../shown-command.ts';
import type { CommandId } from '../words/words.ts';
import { commandButton } from './command-button.ts';

/** A line above the panes: what happened to the reader's code, and the way back. */
export function noticeBar(context: CommandContext): TemplateResult {
  const { notice, words } = context.controller;
  const button = (id: CommandId, look: { kind: string; inWords?: boolean }) => {
    const command = commandOf(id, context);
    return command ? commandButton(command, look) : nothing;
  };
  return html`<div class="notice" role="status" ?hidden=${!notice}>
    ${
      notice
        ? html`<p>${noticeText(notice, words)}</p>
            ${OFFERS[notice.kind].map((id) => button(id, { kind: 'small', inWords: true }))}
            ${button('closeNotice', { kind: 'small close' })}`
        : nothing
    }
  </div>`;
}
