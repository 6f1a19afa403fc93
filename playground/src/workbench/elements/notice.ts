import { html, nothing, type TemplateResult } from 'lit';
import { type Controller, type Notice, UNDONE } from '../controller.ts';
import type { Words } from '../words/words.ts';
import { icon } from './icons.ts';

/** A line above the panes: what happened to the reader's code, and the way back. */
export function noticeBar(controller: Controller): TemplateResult {
  const { notice, words } = controller;
  const texts = words.notice;
  return html`<div class="notice" role="status" ?hidden=${!notice}>
    ${
      notice
        ? html`<p>${textOf(notice, words)}</p>
            ${
              notice.kind === 'draft'
                ? html`<button
                    type="button"
                    class="button small"
                    @click=${() =>
                      controller.reset().catch((error: unknown) => controller.fail(error))}
                  >
                    ${texts.useExample}
                  </button>`
                : nothing
            }
            ${
              notice.kind === 'hung'
                ? html`<button
                    type="button"
                    class="button small"
                    @click=${() =>
                      controller.run().catch((error: unknown) => controller.fail(error))}
                  >
                    ${texts.runAnyway}
                  </button>`
                : nothing
            }
            ${
              UNDONE.has(notice.kind)
                ? html`<button type="button" class="button small" @click=${() => controller.undo()}>
                    ${texts.undo}
                  </button>`
                : nothing
            }
            <button
              type="button"
              class="button small close"
              title=${texts.close}
              aria-label=${texts.close}
              @click=${() => controller.closeNotice()}
            >
              ${icon('close')}
            </button>`
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
