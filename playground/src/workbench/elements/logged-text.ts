import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { LogEntry, LogTable, Preview } from '../../protocol/public.ts';
import { declarationsOf, isMoreThanText } from '../console-values.ts';
import type { Words } from '../words/words.ts';
import './preview-element.ts';

/** What a line of the console says, with what hangs on it: a table, or the calls that led to it. */
export function loggedText(entry: LogEntry, texts: Words['console']): TemplateResult {
  const { table, stack } = entry;
  const line = isMoreThanText(entry.values) ? valuesOf(entry.values) : entry.text;
  if (!table && stack === undefined) {
    return html`<span class="text">${line}</span>`;
  }
  return html`<div class="text blocks">
    ${table ? tableOf(table, texts.table) : nothing}
    <span class="line">${line}</span>
    ${
      stack === undefined
        ? nothing
        : html`<details class="tree" open>
            <summary>${texts.stack}</summary>
            <div class="stack">${callsOf(stack)}</div>
          </details>`
    }
  </div>`;
}

const valuesOf = (values: readonly Preview[]): TemplateResult[] =>
  values.map(
    (preview, index) =>
      html`${index > 0 && !preview.joined ? ' ' : nothing}${
        preview.kind === 'string'
          ? textOf(preview)
          : html`<personal-page-preview .preview=${preview}></personal-page-preview>`
      }`,
  );

/** What a line says itself is no value: there may be many pieces of it, each of another look. */
const textOf = ({ text, style }: Preview): unknown =>
  style ? html`<span style=${styleMap(declarationsOf(style))}>${text}</span>` : text;

/** The stack of an error begins with the error; that of a trace is of no interest for it. */
const callsOf = (stack: string): string =>
  stack
    .split('\n')
    .slice(1)
    .map((call) => call.trim())
    .join('\n');

function tableOf({ columns, rows }: LogTable, label: string): TemplateResult {
  return html`<div class="table" tabindex="0" role="group" aria-label=${label}>
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([index, ...cells]) =>
            html`<tr>
              <th scope="row">${index}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
