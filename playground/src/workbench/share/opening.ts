import type { Language } from '../../contract/contract.ts';
import { type SharedWidget, UnfitLink, widgetIn } from '../../share/link.ts';
import { sameFiles } from '../content.ts';
import { LINKED, type Origin } from '../drafts/page-draft.ts';
import { digest, type Files } from '../files.ts';
import type { Controller } from '../controller.ts';
import type { Notice } from '../notice.ts';
import { SHARE_WORDS } from './words.ts';

export interface LinkReader {
  language: Language;
  mainFile: string;
}

/** What a link comes to: code that has a draft of its own, or only what is said of the link. */
export interface OpenedLink {
  /** Null for a link that cannot be opened. */
  widget: (Origin & { id: string }) | null;
  /** `lead` is the one that is open, `draft` what the reader has made of the code, if anything. */
  notice: (lead: string, draft: Files | null) => Notice;
}

/**
 * Opens a link. The reader's drafts are left alone: what they change of the code is kept as a draft of its own, under
 * an id that this very code has.
 */
export async function openLink(
  fragment: string,
  { language, mainFile }: LinkReader,
): Promise<OpenedLink> {
  const words = SHARE_WORDS[language];
  const notice = (text: string): Notice => ({ kind: 'link', text });
  let shared: SharedWidget;
  try {
    shared = await widgetIn(fragment, mainFile);
  } catch (error) {
    if (error instanceof UnfitLink) {
      const text = words.unfit(error.fault);
      return { widget: null, notice: () => notice(text) };
    }
    throw error;
  }
  const { files, lead = null } = shared;
  return {
    widget: { initial: files, lead, id: LINKED + digest(files) },
    notice: (open, draft) => {
      const text = words.opened(draft !== null && !sameFiles(draft, files));
      return notice(lead === null || lead === open ? text : `${text} ${words.noLead(lead)}`);
    },
  };
}

export interface Following {
  controller: Pick<Controller, 'files' | 'session' | 'tell'>;
  reader: LinkReader;
  /** What the page was opened with; null where its address was no link. */
  link: OpenedLink | null;
  reload?: () => unknown;
}

/**
 * The address of the open page has become another one: a link takes the place of what is open, and where there was code
 * of a link and is none any more, the reader's own draft does. Nothing is taken away that is not saved, or for a link
 * that cannot be opened.
 *
 * @param fragment that of a link, or nothing
 */
export async function follow(
  fragment: string,
  { controller, reader, link, reload = () => location.reload() }: Following,
): Promise<void> {
  if (fragment !== '') {
    const { widget, notice } = await openLink(fragment, reader);
    if (!widget) {
      controller.tell(notice(controller.session.navigation.lead, null));
      return;
    }
  } else if (!link?.widget) {
    return;
  }
  if ((await controller.files.saveChanges()) === 'all') {
    reload();
  } else {
    controller.tell({ kind: 'link', text: SHARE_WORDS[reader.language].notSaved });
  }
}
