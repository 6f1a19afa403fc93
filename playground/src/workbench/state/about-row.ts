import { html, nothing, type TemplateResult } from 'lit';
import type { Describe } from './descriptions.ts';
import type { Difference } from './differences.ts';
import { pathText } from './path.ts';
import type { Row } from './rows.ts';
import { typeText } from './shape.ts';
import { wasText } from './tree-row.ts';
import { lineOf } from './value-text.ts';
import type { StateWords } from './words.ts';

/** More changes than this are not listed of one value. */
const LISTED = 20;

type Act = (() => unknown) | null;

export interface AboutParts {
  row: Row;
  words: StateWords;
  describe: Describe;
  /** The code that reads the value. */
  code: string | null;
  marks: readonly Difference[];
  /** What can be done; null for what cannot. */
  acts: Record<'edit' | 'toNull' | 'fillIn' | 'add' | 'remove', Act>;
  copy(text: string): unknown;
}

/** What the contract says of a value, what was there before, and what can be done with it. */
export function aboutRow({ row, words, describe, code, marks, acts, copy }: AboutParts) {
  const { root, path, typed, value } = row;
  const { text, doubt } = describe(typed);
  const name = pathText(root, path);
  const below = marks.filter(
    (one) => one.path.length > path.length && path.every((key, index) => one.path[index] === key),
  );
  const shown = Object.entries(acts).flatMap(([id, act]) =>
    act ? [button(words.acts[id as keyof typeof acts], act)] : [],
  );
  return html`<h2>${name}</h2>
    <p class="type"><code>${typeText(typed.type)}</code></p>
    ${text ? html`<p>${text}</p>` : nothing}
    ${doubt ? html`<p class="hint-text">${doubt}</p>` : nothing}
    ${shown.length > 0 ? html`<p class="acts">${shown}</p>` : nothing}
    ${
      code === null
        ? nothing
        : html`<p class="code"><small>${words.code}</small><code>${code}</code></p>`
    }
    <p class="acts">
      ${code === null ? nothing : button(words.acts.copyCode, () => copy(code))}
      ${button(words.acts.copyPath, () => copy(name))}
      ${button(words.acts.copyValue, () => copy(textOf(value)))}
    </p>
    ${
      below.length > 0
        ? html`<ul class="changes">
            ${below.slice(0, LISTED).map((one) => change(root, one, words))}
          </ul>`
        : nothing
    }`;
}

function change(root: string, { path, before, after }: Difference, words: StateWords) {
  return html`<li>
    <code>${pathText(root, path)}</code>
    <span>${after === undefined ? words.gone : lineOf(after)}</span>
    <span class="was">${wasText(before, words)}</span>
  </li>`;
}

const button = (label: string, act: () => unknown): TemplateResult =>
  html`<button type="button" class="button small" @click=${act}>${label}</button>`;

/** A text as it is, everything else as JSON. */
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 2);
