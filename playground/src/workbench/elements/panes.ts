import { html, nothing, type TemplateResult } from 'lit';
import type { Controller } from '../controller.ts';
import type { Layout } from '../layout.ts';
import { type Sight, TOOLS } from '../sight.ts';
import { backendBar } from './backend-status.ts';
import './browser-bar-element.ts';
import './code-element.ts';
import { icon } from './icons.ts';
import './splitter-element.ts';
import { paneTabs, toolPanels } from './tools.ts';

export interface PanesOptions {
  view: 'inline' | 'full';
  /** The root of the docs in the reader's language. */
  docs: URL;
  mainFile: string;
  /** Where the cabinet's frame lives; it is never moved, which would load the frame anew. */
  mount: HTMLElement;
}

export interface PanesState {
  controller: Controller;
  options: PanesOptions;
  sight: Sight;
  layout: Layout;
  /** Whether one pane shows at a time. */
  narrow: boolean;
  layOut(change: Partial<Layout>): void;
  fold(folded: boolean): void;
}

/** The code, the cabinet and the tools, side by side, one above the other, or one at a time. */
export function panes(state: PanesState): TemplateResult {
  const { controller, options, sight, layout, narrow } = state;
  const split = options.view === 'full' && !narrow;
  const shown = narrow ? sight.pane : sight.folded ? null : sight.tool;
  const shares = `--editor:${layout.editor};--cabinet:${layout.cabinet}`;
  return html`<div class="panes" style=${split ? shares : ''}>
    ${pane('code', code(state), state)} ${split ? splitter('editor', state) : nothing}
    <div class="right">
      ${pane('cabinet', cabinet(state), state)} ${split ? splitter('cabinet', state) : nothing}
      <div class="tools">
        ${narrow ? nothing : toolTabs(state)} ${toolPanels(controller, shown, options.docs)}
      </div>
    </div>
  </div>`;
}

/** The border whose place is the share of what lies before it. */
function splitter(part: 'editor' | 'cabinet', { controller, layout, layOut }: PanesState) {
  const { splitRows, splitColumns } = controller.words.panes;
  const rows = layout.stacked === (part === 'editor');
  return html`<personal-page-splitter
    .direction=${rows ? 'y' : 'x'}
    .share=${layout[part]}
    .label=${rows ? splitRows : splitColumns}
    @pp-share=${(event: CustomEvent<number>) => layOut({ [part]: event.detail })}
  ></personal-page-splitter>`;
}

/**
 * A pane: a part of the page, the panel of a tab where one shows at a time, or no more than a group where
 * a page has many playgrounds, whose parts are no landmarks.
 */
function pane(
  id: 'code' | 'cabinet',
  content: TemplateResult,
  { controller, narrow, sight, options }: PanesState,
): TemplateResult {
  const apart = options.view === 'full' ? 'region' : 'group';
  return html`<section
    class="pane ${id}"
    id="panel-${id}"
    role=${narrow ? 'tabpanel' : apart}
    aria-label=${narrow ? nothing : controller.words.panes[id]}
    aria-labelledby=${narrow ? `tab-${id}` : nothing}
    data-shown=${!narrow || sight.pane === id || nothing}
  >
    ${content}
  </section>`;
}

function code({ controller, options }: PanesState): TemplateResult {
  const { contract, words, files, session } = controller;
  return html`<personal-page-code
    .words=${words}
    .contract=${contract}
    .docs=${options.docs}
    .mainFile=${options.mainFile}
    .extendable=${options.view === 'full' && controller.runsPython}
    .files=${files.current}
    .problems=${session.problems}
  ></personal-page-code>`;
}

function cabinet({ controller, options, narrow }: PanesState): TemplateResult {
  const waiting = controller.session.status === 'idle' && options.view === 'inline';
  return html`${options.view === 'full' ? browserBar(controller) : nothing}
  ${narrow ? nothing : backendBar(controller)} ${options.mount}
  ${waiting ? html`<p class="idle">${controller.words.cabinet.idle}</p>` : nothing}`;
}

function browserBar({ words, session }: Controller): TemplateResult {
  return html`<personal-page-browser-bar
    .words=${words}
    .address=${session.address}
    .accounts=${session.accounts}
    .account=${session.account.id}
    .back=${session.visits.canGoBack}
    .forward=${session.visits.canGoForward}
  ></personal-page-browser-bar>`;
}

function toolTabs({ controller, options, sight, fold }: PanesState): TemplateResult {
  const texts = controller.words.panes;
  const label = sight.folded ? texts.unfold : texts.fold;
  return html`<div class="tool-tabs" data-folded=${sight.folded || nothing}>
    ${paneTabs(controller, TOOLS, sight.tool)}
    ${
      options.view === 'inline'
        ? html`<button
            type="button"
            class="button small"
            aria-expanded=${!sight.folded}
            title=${label}
            aria-label=${label}
            @click=${() => fold(!sight.folded)}
          >
            ${icon(sight.folded ? 'unfold' : 'fold')}
          </button>`
        : nothing
    }
  </div>`;
}
