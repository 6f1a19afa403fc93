import { html, nothing, type TemplateResult } from 'lit';
import { isEditable } from './row-editor.ts';
import type { Row } from './rows.ts';
import { branchText, lineOf } from './value-text.ts';
import type { StateWords } from './words.ts';

export interface TreeRowParts {
  row: Row;
  words: StateWords;
  /** Whether the keyboard comes to this line first. */
  isFirst: boolean;
  isSelected: boolean;
  /** The field that it is edited in now. */
  editor: TemplateResult | null;
  focused(): void;
  clicked(): void;
  edit(): void;
}

/** One line of a tree. */
export function treeRow(parts: TreeRowParts): TemplateResult {
  const { row, words, isFirst, isSelected, focused, clicked } = parts;
  return html`<div
    class="row"
    role="treeitem"
    data-id=${row.id}
    tabindex=${isFirst ? 0 : -1}
    aria-level=${row.level}
    aria-posinset=${row.position}
    aria-setsize=${row.size}
    aria-selected=${isSelected}
    aria-expanded=${row.open ?? nothing}
    data-changed=${row.difference !== null || nothing}
    style="--level:${row.level}"
    @focus=${focused}
    @click=${clicked}
  >
    ${row.more > 0 ? html`<span class="more">${words.more(row.more)}</span>` : content(parts)}
  </div>`;
}

function content({ row, words, editor, edit }: TreeRowParts): TemplateResult {
  const { difference, differsBelow } = row;
  return html`<span class="twist" aria-hidden="true"></span>
    <span class="key">${row.name}</span>
    ${editor ?? valueOf(row, words, edit)}
    ${difference === null ? nothing : html`<span class="was">${wasText(difference.before, words)}</span>`}
    ${
      differsBelow > 0
        ? html`<span class="badge">${words.changedBelow(differsBelow)}</span>`
        : nothing
    }`;
}

/** What a value was. */
export const wasText = (before: unknown, words: StateWords): string =>
  before === undefined ? words.wasMissing : words.was(lineOf(before));

function valueOf(row: Row, words: StateWords, edit: () => void): TemplateResult {
  if (row.open !== null) {
    return html`<span class="about-branch">${branchText(row, words)}</span>`;
  }
  const kind = row.value === null ? 'null' : typeof row.value;
  const begin = (event: Event): void => {
    event.stopPropagation();
    edit();
  };
  return isEditable(row)
    ? html`<span class="value editable" data-kind=${kind} @click=${begin}
        >${lineOf(row.value)}</span
      >`
    : html`<span class="value" data-kind=${kind}>${lineOf(row.value)}</span>`;
}
