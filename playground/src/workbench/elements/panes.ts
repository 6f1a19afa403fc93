import { html, nothing, type TemplateResult } from 'lit';
import type { CommandContext } from '../command-context.ts';
import type { Layout } from '../layout.ts';
import { type Sight, TOOLS } from '../sight.ts';
import { commandsIn } from '../shown-command.ts';
import { backendBar } from './backend-status.ts';
import './browser-bar-element.ts';
import './code-element.ts';
import { commandButton } from './command-button.ts';
import './splitter-element.ts';
import { paneTabs, toolPanels } from './tools.ts';

export interface PanesOptions {
  view: 'inline' | 'full';
  /** Whether the code runs by itself. */
  autorun: boolean;
  /** The root of the docs in the reader's language. */
  docs: URL;
  mainFile: string;
  /** The page of the full playground with the draft of this one; null where the site has no such page. */
  fullPage: string | null;
  /** The page with the reader's own draft, where that of another page is open. */
  ownPage: string | null;
  /** The page that a link to the code leads to; null where the site has no page with the full playground. */
  sharePage: string | null;
  /** Whether the page shows nothing but the cabinet, of what another tab has run. */
  alone: boolean;
  /** The address under which another tab shows the cabinet alone, of what this one has run. */
  lend: () => Promise<string>;
  /** The section of the docs about what to do with the archive. */
  uploadGuide: string;
  /** Where the cabinet's frame lives; it is never moved, which would load the frame anew. */
  mount: HTMLElement;
}

export interface PanesState {
  context: CommandContext;
  options: PanesOptions;
  sight: Sight;
  layout: Layout;
  /** Whether one pane shows at a time. */
  narrow: boolean;
}

/** Where lines of the code end at the edge of the editor unless the reader wants it otherwise. */
const PHONE = '(max-width: 720px)';

/** The code, the cabinet and the tools, side by side, one above the other, or one at a time. */
export function panes(state: PanesState): TemplateResult {
  const { context, options, sight, layout, narrow } = state;
  const split = options.view === 'full' && !narrow;
  const shown = narrow ? sight.pane : sight.folded ? null : sight.tool;
  const shares = `--editor:${layout.editor};--cabinet:${layout[beside(sight)]}`;
  return html`<div class="panes" style=${split ? shares : ''}>
    ${pane('code', code(state), state)} ${split ? splitter('editor', state) : nothing}
    <div class="right">
      ${pane('cabinet', cabinet(state), state)} ${split ? splitter('cabinet', state) : nothing}
      <div class="tools">
        ${narrow ? nothing : toolTabs(state)} ${toolPanels(context, shown, options.docs)}
      </div>
    </div>
  </div>`;
}

/** The share of the cabinet: the settings and the state, which are long, have more room below it. */
const beside = ({ tool }: Sight) =>
  tool === 'settings' || tool === 'state' ? 'besideSettings' : 'cabinet';

/** A border between two panes; its position is the share of the pane before it. */
function splitter(part: 'editor' | 'cabinet', { context, layout, sight }: PanesState) {
  const { controller, view } = context;
  const { splitRows, splitColumns } = controller.words.panes;
  const rows = layout.stacked === (part === 'editor');
  const share = part === 'editor' ? part : beside(sight);
  return html`<personal-page-splitter
    .direction=${rows ? 'y' : 'x'}
    .share=${layout[share]}
    .label=${rows ? splitRows : splitColumns}
    @pp-share=${(event: CustomEvent<number>) => view.layOut({ [share]: event.detail })}
  ></personal-page-splitter>`;
}

/**
 * A pane. It is the panel of a tab where one pane shows at a time. Otherwise it is a landmark of the page, or a group
 * where a page may have many playgrounds, each of which would bring landmarks of the same names.
 */
function pane(
  id: 'code' | 'cabinet',
  content: TemplateResult,
  { context, narrow, sight, options }: PanesState,
): TemplateResult {
  const apart = options.view === 'full' ? 'region' : 'group';
  return html`<section
    class="pane ${id}"
    id="panel-${id}"
    role=${narrow ? 'tabpanel' : apart}
    aria-label=${narrow ? nothing : context.controller.words.panes[id]}
    aria-labelledby=${narrow ? `tab-${id}` : nothing}
    data-shown=${!narrow || sight.pane === id || nothing}
  >
    ${content}
  </section>`;
}

function code({ context, options, sight, layout, narrow }: PanesState): TemplateResult {
  const { checks, contract, words, files, drafts, session } = context.controller;
  return html`<personal-page-code
      .words=${words}
      .contract=${contract}
      .docs=${options.docs}
      .mainFile=${options.mainFile}
      .wrap=${layout.wrap ?? (narrow || (options.view === 'inline' && matchMedia(PHONE).matches))}
      .commands=${commandsIn('files', context)}
      .files=${files.current}
      .locked=${drafts?.desk?.locked}
      .problems=${checks.beside(session.journal.problems)}
    ></personal-page-code>
    ${commandsIn('code', context).map((command) =>
      commandButton(command, { kind: 'small all-code', expanded: sight.allCode }),
    )}`;
}

function cabinet({ context, options, layout, narrow }: PanesState): TemplateResult {
  const { controller } = context;
  const { session, words } = controller;
  const offers = session.offers.current;
  if (offers.length > 0) {
    import('./offers-element.ts').catch((error: unknown) => controller.fail(error));
  }
  const waiting = session.status === 'idle' && options.view === 'inline';
  // A tab of its own is as wide as the reader makes it.
  const width = options.alone ? null : layout.width;
  return html`${options.view === 'full' && !options.alone ? browserBar(context) : nothing}
    ${options.view === 'full' && layout.viewBar && !options.alone ? viewBar(context, layout) : nothing}
    ${narrow ? nothing : backendBar(context)}
    <personal-page-offers .words=${words} .offers=${offers}></personal-page-offers>
    <div
      class="view"
      data-width=${width ?? nothing}
      style=${width === null ? nothing : `--width:${width}px`}
    >
      ${options.mount}
    </div>
    ${waiting ? html`<p class="idle">${words.cabinet.idle}</p>` : nothing}`;
}

function browserBar(context: CommandContext): TemplateResult {
  const { words, session } = context.controller;
  return html`<personal-page-browser-bar
    .words=${words}
    .address=${session.navigation.address}
    .accounts=${session.navigation.accounts}
    .account=${session.navigation.account.id}
    .commands=${commandsIn('browser', context)}
  ></personal-page-browser-bar>`;
}

function viewBar(context: CommandContext, layout: Layout): TemplateResult {
  const { controller } = context;
  import('../cabinet-view/view-bar.ts').catch((error: unknown) => controller.fail(error));
  return html`<personal-page-view-bar
    .contract=${controller.contract}
    .layout=${layout}
    .widgetLang=${controller.session.settings.lang}
    .alone=${commandsIn('view', context)}
  ></personal-page-view-bar>`;
}

function toolTabs({ context, sight }: PanesState): TemplateResult {
  return html`<div class="tool-tabs" data-folded=${sight.folded || nothing}>
    ${paneTabs(context.controller, TOOLS, sight.tool)}
    ${commandsIn('tools', context).map((command) =>
      commandButton(command, { kind: 'small', expanded: !sight.folded }),
    )}
  </div>`;
}
