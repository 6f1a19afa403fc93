import type { Language } from '../../contract/contract.ts';
import { type SharedWidget, UnfitLink, widgetIn } from '../../share/link.ts';
import type { Origin } from '../drafts.ts';
import type { Files } from '../files.ts';
import type { Controller } from '../controller.ts';
import type { Notice } from '../notice.ts';
import { SHARE_WORDS } from './words.ts';

export interface LinkReader {
  language: Language;
  mainFile: string;
  /** The files of the draft of a name; null where there is none. */
  draftOf: (name: string) => Files | null;
  /** A short text that differs for other files. */
  digest: (files: Files) => string;
}

/** What a link comes to: code that has a draft of its own, or only what is said of the link. */
export interface OpenedLink {
  /** Null for a link that cannot be opened. */
  widget: (Origin & { name: string }) | null;
  /** `lead` is the one that is open. */
  notice: (lead: string) => Notice;
}

/**
 * Opens a link. The reader's drafts are left alone: what they change of the code is kept under a name that this very
 * code has.
 */
export async function openLink(
  fragment: string,
  { language, mainFile, draftOf, digest }: LinkReader,
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
  const name = `link#${digest(files)}`;
  const draft = draftOf(name);
  const text = words.opened(draft !== null && digest(draft) !== digest(files));
  return {
    widget: { initial: files, lead, name },
    notice: (open) =>
      notice(lead === null || lead === open ? text : `${text} ${words.noLead(lead)}`),
  };
}

export interface Following {
  controller: Pick<Controller, 'files' | 'session' | 'tell'>;
  reader: LinkReader;
  /** The name of the draft that is open, and what it began as. */
  name: string;
  initial: Files;
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
  { controller, reader, name, initial, link, reload = () => location.reload() }: Following,
): Promise<void> {
  if (fragment !== '') {
    const { widget, notice } = await openLink(fragment, reader);
    if (!widget) {
      controller.tell(notice(controller.session.navigation.lead));
      return;
    }
  } else if (!link?.widget) {
    return;
  }
  const { files } = controller;
  files.saveDraft();
  const { draftOf, digest, language } = reader;
  const isKept = digest(draftOf(name) ?? initial) === digest(files.current) && files.keepsCarried;
  if (isKept) {
    reload();
  } else {
    controller.tell({ kind: 'link', text: SHARE_WORDS[language].notSaved });
  }
}
