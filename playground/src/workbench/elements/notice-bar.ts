import { html, nothing, type TemplateResult } from 'lit';
import type { CommandContext } from '../commands.ts';
import { type Notice, OFFERS } from '../notice.ts';
import { commandOf } from '../shown-command.ts';
import type { CommandId, Words } from '../words/words.ts';
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
        ? html`<p>${textOf(notice, words)}</p>
            ${OFFERS[notice.kind].map((id) => button(id, { kind: 'small', inWords: true }))}
            ${button('closeNotice', { kind: 'small close' })}`
        : nothing
    }
  </div>`;
}

function textOf(notice: Notice, words: Words): string {
  const texts = words.notice;
  switch (notice.kind) {
    case 'draft':
      return texts.draft;
    case 'hung':
      return texts.hung;
    case 'reset':
      return texts.reset;
    case 'opened':
      return notice.added ? texts.added(notice.file) : texts.opened(notice.name, notice.file);
    case 'removed':
      return texts.removed(notice.file);
    case 'failed':
      return texts.failed(notice.reason);
    case 'exported': {
      const { changed, empty } = notice;
      return [
        texts.exported,
        ...(empty === null ? [] : [texts.empty(empty)]),
        ...Object.entries(changed).map(([file, list]) => texts.changed(file, list)),
      ].join(' ');
    }
  }
}
