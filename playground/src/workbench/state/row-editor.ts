import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from './rows.ts';
import type { Shape } from './shape.ts';
import type { StateWords } from './words.ts';

/** What a value that may be anything is made into. */
export type AnyKind = keyof StateWords['kinds'];

/** What is being edited: the text so far, and its kind where the contract leaves that open. */
export interface Editing {
  id: string;
  text: string;
  kind: AnyKind;
  fault: string;
}

const KINDS: readonly AnyKind[] = ['text', 'number', 'boolean', 'null', 'list', 'record'];
const NUMBER = /^\s*-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

export function kindOf(value: unknown): AnyKind {
  if (value === null) {
    return 'null';
  }
  if (typeof value === 'object') {
    return Array.isArray(value) ? 'list' : 'record';
  }
  return typeof value === 'number' || typeof value === 'boolean'
    ? (typeof value as 'number')
    : 'text';
}

/** The kind that a shape asks for; null where it leaves that open. */
const kindAsked = ({ kind }: Shape): AnyKind | null => {
  if (kind === 'number' || kind === 'boolean') {
    return kind;
  }
  return kind === 'text' || kind === 'choice' ? 'text' : null;
};

/** What the reader wrote, as a value; `fault` where it is none. A decimal comma is what many keyboards have. */
export function written(
  { text, kind }: Pick<Editing, 'text' | 'kind'>,
  words: StateWords,
): { value: unknown } | { fault: string } {
  switch (kind) {
    case 'text':
      return { value: text };
    case 'number': {
      const number = text.replace(',', '.');
      return NUMBER.test(number) && Number.isFinite(Number(number))
        ? { value: Number(number) }
        : { fault: words.faults.number };
    }
    case 'boolean':
      return { value: text === 'true' };
    case 'null':
      return { value: null };
    case 'list':
      return { value: [] };
    case 'record':
      return { value: {} };
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') {
    return value;
  }
  return typeof value === 'object' ? '' : JSON.stringify(value);
}

/** What the reader begins with. */
export const editingOf = (row: Row): Editing => ({
  id: row.id,
  text: textOf(row.value),
  kind: kindAsked(row.held.shape) ?? kindOf(row.value),
  fault: '',
});

/** Whether a value is edited in its line: what has parts is edited by them. */
export const isEditable = ({ held, value, more }: Row): boolean =>
  more === 0 &&
  (held.shape.kind === 'any'
    ? typeof value !== 'object' || value === null || Object.keys(value).length === 0
    : kindAsked(held.shape) !== null);

export interface EditorParts {
  row: Row;
  /** The path as code writes it. */
  name: string;
  editing: Editing;
  words: StateWords;
  typed(change: Partial<Editing>): void;
  save(change: Partial<Editing>): void;
  cancel(): void;
}

/** The field in which a value is edited, by its type. */
export function rowEditor(parts: EditorParts): TemplateResult {
  const { row, editing, save, cancel } = parts;
  const isAny = row.held.shape.kind === 'any';
  return html`<span
    class="editing"
    @keydown=${(event: KeyboardEvent) => {
      event.stopPropagation();
      const isNewLine = event.target instanceof HTMLTextAreaElement && event.shiftKey;
      if (event.key === 'Enter' && !isNewLine) {
        event.preventDefault();
        save({});
      } else if (event.key === 'Escape') {
        event.preventDefault();
        cancel();
      }
    }}
    @click=${(event: Event) => event.stopPropagation()}
    @focusout=${({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!(currentTarget as Node).contains(relatedTarget as Node | null)) {
        save({});
      }
    }}
  >
    ${isAny ? kindSelect(parts) : nothing} ${field(parts)}
    ${
      editing.fault
        ? html`<span class="fault" id="state-fault" role="alert">${editing.fault}</span>`
        : nothing
    }
  </span>`;
}

function kindSelect({ name, editing, words, typed }: EditorParts): TemplateResult {
  return html`<select
    class="kinds"
    aria-label=${`${words.kind}: ${name}`}
    @change=${(event: Event) => {
      const kind = (event.target as HTMLSelectElement).value as AnyKind;
      typed({ kind, fault: '', text: kind === 'boolean' ? 'true' : editing.text });
    }}
  >
    ${KINDS.map(
      (kind) =>
        html`<option value=${kind} ?selected=${kind === editing.kind}>
          ${words.kinds[kind]}
        </option>`,
    )}
  </select>`;
}

function field({ row, name, editing, typed, save }: EditorParts): TemplateResult | typeof nothing {
  const { kind, fault } = editing;
  const { shape } = row.held;
  const choices =
    shape.kind === 'choice' ? shape.values : kind === 'boolean' ? ['true', 'false'] : null;
  const isAny = shape.kind === 'any';
  if (choices) {
    return html`<select
      class="field"
      aria-label=${name}
      @change=${(event: Event) => {
        const text = (event.target as HTMLSelectElement).value;
        (isAny ? typed : save)({ text });
      }}
    >
      ${choices.map(
        (choice) => html`<option ?selected=${choice === editing.text}>${choice}</option>`,
      )}
    </select>`;
  }
  if (kind !== 'text' && kind !== 'number') {
    return nothing;
  }
  const input = (event: Event): void =>
    typed({ text: (event.target as HTMLInputElement).value, fault: '' });
  // A field of one line would lose the line ends of a text.
  return kind === 'text'
    ? html`<textarea
        class="field"
        rows=${Math.min(6, editing.text.split('\n').length)}
        spellcheck="false"
        aria-label=${name}
        aria-invalid=${fault !== ''}
        aria-describedby=${fault ? 'state-fault' : nothing}
        .value=${editing.text}
        @input=${input}
      ></textarea>`
    : html`<input
        class="field"
        type="text"
        autocomplete="off"
        inputmode="decimal"
        aria-label=${name}
        aria-invalid=${fault !== ''}
        aria-describedby=${fault ? 'state-fault' : nothing}
        .value=${editing.text}
        @input=${input}
      />`;
}
