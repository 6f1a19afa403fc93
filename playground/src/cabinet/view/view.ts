import type { Entity } from '../../contract/names.ts';
import type { LeadData } from '../../protocol/account.ts';
import type { Setup } from '../../protocol/messages.ts';
import type { Store } from '../../sdk/store.ts';
import type { View } from '../cabinet.ts';
import { element } from './element.ts';
import { createFeed } from './feed.ts';
import { createHeader } from './header.ts';
import { createLeadPanel } from './lead-panel.ts';
import { createWidgetsPanel } from './widgets-panel.ts';

/** The whole view: what the cabinet shows itself with, and what the page may do in a client's place. */
export interface CabinetView extends View {
  /** Opens or closes the widgets panel as its button does. */
  setPanel(open: boolean): void;
  /** What the slots show, as text. */
  slotText(): string;
}

/** Builds the cabinet into the document of the frame and keeps it up to date with the state. */
export function createView(
  { language, words, scheme }: Pick<Setup, 'language' | 'words' | 'scheme'>,
  store: Store,
  panelToggled: (open: boolean) => void,
): CabinetView {
  const header = createHeader(store);
  const leadPanel = createLeadPanel(store, words, language);
  const widgets = createWidgetsPanel(words, panelToggled);
  const feed = createFeed(store, words, language);
  let shown: LeadData | null = null;

  document.documentElement.dataset['scheme'] = scheme;
  document.body.replaceChildren(
    header.root,
    element(
      'div',
      { class: 'columns' },
      element(
        'aside',
        { class: 'sidebar', 'aria-label': words.lead },
        leadPanel.summary,
        widgets.root,
        ...leadPanel.details,
      ),
      feed.root,
    ),
  );

  const render = (entity: Entity): void => {
    if (entity === 'sys') {
      header.render();
    }
    if (!shown) {
      return;
    }
    if (entity !== 'authors') {
      leadPanel.render(shown);
    }
    if (entity === 'authors' || entity === 'sys') {
      feed.render(shown);
    }
  };
  store.watch(render);

  return {
    showLead(lead) {
      shown = lead;
      leadPanel.render(lead);
      feed.render(lead);
    },
    showWidgets: widgets.show,
    createSlot: widgets.createSlot,
    removeSlot: widgets.removeSlot,
    setPanel: widgets.setOpen,
    slotText: widgets.text,
  };
}
