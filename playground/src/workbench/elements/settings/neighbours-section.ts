import { html, type TemplateResult } from 'lit';
import { type Neighbour, NEIGHBOURS } from '../../../session/widgets/neighbours.ts';
import { markedText } from '../marked-text.ts';
import type { SectionState } from './section.ts';

/** Which widgets are installed beside the reader's. */
export function neighboursSection({ words, settings, change }: SectionState): TemplateResult {
  const texts = words.neighbours;
  const chosen = new Set(settings.neighbours);
  const toggle = (neighbour: Neighbour, wanted: boolean): void => {
    const others = NEIGHBOURS.filter((one) => (one === neighbour ? wanted : chosen.has(one)));
    change({ neighbours: others });
  };
  return html`<section role="group" aria-labelledby="settings-neighbours">
    <h3 id="settings-neighbours">${texts.title}</h3>
    ${NEIGHBOURS.map(
      (neighbour) =>
        html`<label class="choice">
          <input
            type="checkbox"
            .checked=${chosen.has(neighbour)}
            @change=${(event: Event) =>
              toggle(neighbour, (event.target as HTMLInputElement).checked)}
          />
          <span>${markedText(texts.labels[neighbour])}</span>
        </label>`,
    )}
    <p class="hint-text">${texts.hint}</p>
  </section>`;
}
