import { html, nothing, type TemplateResult } from 'lit';
import { type Controller, type Notice, UNDONE } from '../controller.ts';
import type { Strings } from '../strings/strings.ts';
import { icon } from './icons.ts';

/** A line above the panes: what happened to the reader's code, and the way back. */
export function noticeBar(controller: Controller): TemplateResult {
  const { notice, strings } = controller;
  const words = strings.notice;
  return html`<div class="notice" role="status" ?hidden=${!notice}>
    ${
      notice
        ? html`<p>${textOf(notice, strings)}</p>
            ${
              notice.kind === 'draft'
                ? html`<button
                    type="button"
                    class="button small"
                    @click=${() =>
                      controller.reset().catch((error: unknown) => controller.fail(error))}
                  >
                    ${words.useExample}
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
                    ${words.runAnyway}
                  </button>`
                : nothing
            }
            ${
              UNDONE.has(notice.kind)
                ? html`<button type="button" class="button small" @click=${() => controller.undo()}>
                    ${words.undo}
                  </button>`
                : nothing
            }
            <button
              type="button"
              class="button small close"
              title=${words.close}
              aria-label=${words.close}
              @click=${() => controller.closeNotice()}
            >
              ${icon('close')}
            </button>`
        : nothing
    }
  </div>`;
}

function textOf(notice: Notice, strings: Strings): string {
  const words = strings.notice;
  switch (notice.kind) {
    case 'draft':
      return words.draft;
    case 'hung':
      return words.hung;
    case 'reset':
      return words.reset;
    case 'opened':
      return notice.added ? words.added(notice.file) : words.opened(notice.name, notice.file);
    case 'removed':
      return words.removed(notice.file);
    case 'failed':
      return words.failed(notice.reason);
    case 'exported': {
      const { changed, empty } = notice;
      return [
        words.exported,
        ...(empty === null ? [] : [words.empty(empty)]),
        ...Object.entries(changed).map(([file, list]) => words.changed(file, list)),
      ].join(' ');
    }
  }
}
