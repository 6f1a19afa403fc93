import { html, nothing, type TemplateResult } from 'lit';
import type { MatchedRule, NodeStyles, StyleSource } from '../../protocol/inspection.ts';
import type { InspectorWords } from './words.ts';

/** How a node comes to look as it does. */
export function stylesView(
  styles: NodeStyles,
  filter: string,
  texts: InspectorWords,
  filtered: (text: string) => void,
): TemplateResult {
  const wanted = filter.trim().toLowerCase();
  const computed = styles.computed.filter(([name]) => name.includes(wanted));
  return html`<p class="size">${texts.size(styles.width, styles.height)}</p>
    ${styles.rules.length === 0 ? html`<p class="empty">${texts.noRules}</p>` : nothing}
    ${styles.rules.map((rule, index) => ruleView(rule, styles.rules[index - 1], texts))}
    <details>
      <summary>${texts.computed}</summary>
      <input
        type="search"
        aria-label=${texts.filter}
        placeholder=${texts.filter}
        .value=${filter}
        @input=${(event: Event) => filtered((event.target as HTMLInputElement).value)}
      />
      <dl class="computed">
        ${computed.map(
          ([name, value, source]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value} ${source ? chip(source, texts) : nothing}</dd>
            </div>`,
        )}
      </dl>
    </details>`;
}

function ruleView(
  { source, selector, inheritedFrom, declarations }: MatchedRule,
  before: MatchedRule | undefined,
  texts: InspectorWords,
): TemplateResult {
  const isFirst = inheritedFrom !== null && before?.inheritedFrom !== inheritedFrom;
  return html`${
      isFirst ? html`<p class="inherited">${texts.inherited(inheritedFrom)}</p>` : nothing
    }
    <div class="rule">
      <p class="selector">
        ${selector ? html`<code>${selector}</code> ` : nothing}${chip(source, texts)}
      </p>
      <ul>
        ${declarations.map(({ name, value, overridden }) => {
          const written = html`<code><span class="property">${name}</span>: ${value}</code>`;
          return html`<li>${overridden ? html`<s>${written}</s>` : written}</li>`;
        })}
      </ul>
    </div>`;
}

const chip = (source: StyleSource, texts: InspectorWords): TemplateResult =>
  html`<span class="source" data-source=${source} title=${texts.sourceHints[source]}
    >${texts.sources[source]}</span
  >`;
