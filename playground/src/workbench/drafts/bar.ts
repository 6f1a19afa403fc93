import { html, nothing, type TemplateResult } from 'lit';
import { define, LightElement } from '../elements/define.ts';
import css from './bar.css';
import type { DraftWords } from './words.ts';

/**
 * How the open draft stands. `elsewhere`: another tab edits it; `stale`: another tab has written it meanwhile;
 * `alone`: the browser keeps this one draft and no others; `forgets`: it keeps nothing.
 */
export type Standing = 'here' | 'elsewhere' | 'stale' | 'removed' | 'alone' | 'forgets';

/** The open draft as the bar sees it. */
export interface BarDraft {
  readonly words: DraftWords;
  readonly standing: Standing;
  /** Why the newest change is not kept; null where it is, or nothing was changed. */
  readonly failure: unknown;
  readonly options: { fail: (error: unknown) => void };
  keepCopy(): Promise<void>;
  continueHere(): Promise<void>;
  saveAgain(): Promise<void>;
  reopen(): Promise<void>;
}

/** What is said of the draft above the panes as long as it holds, and the ways on. */
class DraftBarElement extends LightElement {
  static override sheets = [css];
  static override properties = {
    draft: { attribute: false },
    text: {},
    standing: {},
  };

  declare draft: BarDraft;
  /** Empty if there is nothing to say. */
  declare text: string;
  declare standing: Standing;

  protected override render(): TemplateResult {
    const { draft, text } = this;
    const { words } = draft;
    const copy = () => this.#button(words.asCopy, () => draft.keepCopy());
    const ways = {
      here: () => this.#button(words.saveAgain, () => draft.saveAgain()),
      elsewhere: () => [this.#button(words.continueHere, () => draft.continueHere()), copy()],
      stale: () => [copy(), this.#button(words.openSaved, () => draft.reopen())],
      removed: copy,
      alone: () => (draft.failure ? ways.here() : nothing),
      forgets: () => nothing,
    };
    return html`<div class="notice" role="status" ?hidden=${!text}>
      ${
        text
          ? html`<p>${text}</p>
              ${ways[this.standing]()}`
          : nothing
      }
    </div>`;
  }

  #button(label: string, act: () => Promise<void>): TemplateResult {
    return html`<button
      type="button"
      class="button small"
      @click=${() => act().catch(this.draft.options.fail)}
    >
      ${label}
    </button>`;
  }
}

define('personal-page-draft-bar', DraftBarElement);

export function draftBar(draft: BarDraft): TemplateResult {
  const { standing, failure, words } = draft;
  const failed = failure ? failureText(failure, words) : '';
  return html`<personal-page-draft-bar
    .draft=${draft}
    .standing=${standing}
    .text=${standing === 'here' || (standing === 'alone' && failed) ? failed : words.bar[standing]}
  ></personal-page-draft-bar>`;
}

/** Why a draft is not saved. */
export function failureText(failure: unknown, words: DraftWords): string {
  const { name, message } = failure as Error;
  return words.bar.failed(name === 'QuotaExceededError', message || name);
}
